package cachinglab.comparison.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// The Chromium of this machine. One for a test class: it takes two seconds to start.
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        // Playwright would download browsers of its own.
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(program)
                                        // As root, Chromium does not start without.
                                        .setArgs(List.of("--no-sandbox")));
    }

    /// Starts it, or has the tests that ask for it skipped.
    public static Chromium startOrSkip() {
        return new Chromium(
                installed().orElseThrow(() -> skipped("none of " + PLACES + " is there")));
    }

    private static Optional<Path> installed() {
        if (Chromium.class.getResource("/driver") == null) {
            throw skipped("Playwright's driver is not on the class path (-Pbrowser)");
        }
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /// A new page, this wide, as a person sees it who prefers light or dark.
    public Visit visit(int width, int height, ColorScheme scheme) {
        return new Visit(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static TestAbortedException skipped(String reason) {
        var line = "Browser tests are SKIPPED: " + reason + ".";
        System.out.println(line);
        return new TestAbortedException(line);
    }
}
