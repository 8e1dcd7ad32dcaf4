package cachinglab.comparison.report;

import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.browser.Chromium;
import cachinglab.comparison.browser.Contrast;
import cachinglab.comparison.browser.Visit;
import cachinglab.comparison.result.Comparison;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The page as a browser shows it, from a file.
class ReportPageTest {

    // How many different colours it has: one, if nothing was drawn.
    private static final String COLOURS =
            """
            canvas => {
              const {width, height} = canvas;
              const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
              return new Set(new Uint32Array(pixels.buffer)).size;
            }\
            """;

    private static final int CHARTS = 2 + 2 * 4;

    @TempDir private static Path folder;

    private static Chromium chromium;
    private static Visit light;
    private static Visit dark;

    @BeforeAll
    static void start() {
        chromium = Chromium.startOrSkip();
        ReportFiles.write(folder, SampleComparison.sample());
        light = open(1_200, ColorScheme.LIGHT);
        dark = open(1_200, ColorScheme.DARK);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyChartIsDrawn(ColorScheme scheme) {
        var charts = page(scheme).querySelectorAll("canvas[data-chart]");

        assertThat(charts)
                .hasSize(CHARTS)
                .allSatisfy(chart -> assertThat((int) chart.evaluate(COLOURS)).isGreaterThan(20));
    }

    @Test
    void nothingIsLoadedAndNothingComplains() {
        try (var visit = open(1_200, ColorScheme.LIGHT)) {
            visit.page().click("#theme");
            visit.page().click("#legend button");

            assertThat(visit.requests()).containsExactly(url(folder));
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void textStandsOutFromItsBackground(ColorScheme scheme) {
        assertThat(Contrast.tooLow(page(scheme), 4.5)).isEmpty();
    }

    @Test
    void theThemeIsTheSystemsUntilSomebodyChooses() {
        assertThat(chart(light)).isNotEqualTo(chart(dark));
        try (var visit = open(1_200, ColorScheme.LIGHT)) {
            visit.page().click("#theme");

            assertThat(paper(visit)).isEqualTo(paper(dark)).isNotEqualTo(paper(light));
            assertThat(chart(visit)).isEqualTo(chart(dark));
            assertThat(visit.page().getAttribute("#theme", "aria-pressed")).isEqualTo("true");
        }
    }

    @Test
    void theLegendHidesAStrategyByKeyboard() {
        try (var visit = open(1_200, ColorScheme.LIGHT)) {
            var before = chart(visit);
            var button = visit.page().locator("#legend button").nth(1);
            button.focus();

            visit.page().keyboard().press("Enter");

            assertThat(button.getAttribute("aria-pressed")).isEqualTo("false");
            assertThat(chart(visit)).isNotEqualTo(before);
            visit.page().keyboard().press("Enter");
            assertThat(chart(visit)).isEqualTo(before);
        }
    }

    @Test
    void onAPhoneThePageIsAsWideAsItsWindow() {
        try (var visit = open(390, ColorScheme.LIGHT)) {
            visit.page()
                    .evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertThat(visit.overflow()).isZero();
        }
    }

    @Test
    void everyCellLeadsToItsObservationAndBack() {
        var cells = light.page().querySelectorAll(".matrix td");
        assertThat(cells).hasSize(4 * 5);
        for (ElementHandle cell : cells) {
            var seen = target(cell);
            assertThat(seen.textContent())
                    .contains("DELETE /cache", cell.getAttribute("data-series"));
            assertThat(target(seen).getAttribute("id")).isEqualTo(cell.getAttribute("id"));
        }
    }

    @Test
    void hostileTextIsShownAndDoesNotRun(@TempDir Path other) {
        var hostile =
                "</script><script>document.title='run'</script><img src=x onerror=alert(1)>\"'";
        try (var visit = open(other, SampleComparison.with(hostile))) {
            assertThat(visit.page().title()).isEqualTo("Caching strategies, measured");
            assertThat(visit.page().locator("script").count()).isEqualTo(4);
            assertThat(visit.page().locator("img").count()).isZero();
            assertThat(visit.page().textContent(".matrix td .why")).isEqualTo(hostile);
            assertThat(visit.page().textContent("#legend button")).isEqualTo(hostile);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void onPaperTheFiguresAreOpenAndTheThemeIsLight() {
        try (var visit = open(1_200, ColorScheme.DARK)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.page().waitForFunction("!document.querySelector('details:not([open])')");

            assertThat(paper(visit)).isEqualTo("rgb(255, 255, 255)");
            assertThat(visit.page().isVisible("#theme")).isFalse();
            assertThat(Contrast.tooLow(visit.page(), 4.5)).isEmpty();
        }
    }

    private static Page page(ColorScheme scheme) {
        return (scheme == ColorScheme.LIGHT ? light : dark).page();
    }

    private static ElementHandle target(ElementHandle from) {
        var id = from.querySelector("a").getAttribute("href").substring(1);
        return light.page().querySelector("[id='" + id + "']");
    }

    private static String chart(Visit visit) {
        return (String) visit.page().evalOnSelector("canvas[data-chart]", "c => c.toDataURL()");
    }

    private static Object paper(Visit visit) {
        return visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static Visit open(int width, ColorScheme scheme) {
        return chromium.visit(width, 900, scheme).open(url(folder));
    }

    private static Visit open(Path other, Comparison comparison) {
        ReportFiles.write(other, comparison);
        return chromium.visit(1_200, 900, ColorScheme.LIGHT).open(url(other));
    }

    private static String url(Path folder) {
        return folder.resolve("report.html").toUri().toString();
    }
}
