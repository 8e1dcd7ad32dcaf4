package cachinglab.comparison.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.browser.Chromium;
import cachinglab.comparison.report.Environment;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvictionPageTest {

    @Test
    void thePageDrawsALineForEachPolicy(@TempDir Path folder) {
        try (var chromium = Chromium.startOrSkip();
                var visit = chromium.visit(390, 900, ColorScheme.LIGHT)) {
            var environment = Environment.here(Instant.EPOCH, "lab eviction", "18.6", "7.0.15");
            new EvictionReport(environment, new EvictionTableTest().findings)
                    .write(folder.resolve("eviction.json"));
            var url = folder.resolve("eviction.html").toUri().toString();
            var page = visit.open(url).page();

            assertThat(page.locator("#legend button").count())
                    .isEqualTo(Policy.values().length + 1);
            assertThat((int) page.evaluate("charts[0].getSortedVisibleDatasetMetas().length"))
                    .isEqualTo(Policy.values().length + 1);
            assertThat(visit.overflow()).isZero();
            assertThat(visit.complaints()).isEmpty();
            assertThat(visit.requests()).containsExactly(url);
        }
    }
}
