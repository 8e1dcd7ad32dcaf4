package cachinglab.comparison.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Makes pictures of a page for the documents, light and dark: `FOLDER NAME URL`. See
/// docs/screenshots.
public final class Screenshots {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 960;

    private Screenshots() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var name = arguments[1];
        var url = arguments[2];
        try (var chromium = Chromium.startOrSkip()) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var visit = chromium.visit(WIDTH, HEIGHT, scheme).open(url)) {
                    prepare(name, visit.page());
                    var file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                    visit.page()
                            .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
                }
            }
        }
    }

    /// Brings a page into a state worth a picture.
    private static void prepare(String name, Page page) {
        switch (name) {
            case "report" -> scrollTo("throughput", page);
            case "behaviour" -> scrollTo("behaviour", page);
            case "dashboard" -> letItWork(page);
            default -> throw new IllegalArgumentException("No page is called " + name + ".");
        }
    }

    /// Under load, until its minute is full.
    private static void letItWork(Page page) {
        page.waitForCondition(() -> page.locator("#connection").innerText().equals("live"));
        page.locator("#rate").fill("100");
        if (page.locator("#load-toggle").getAttribute("aria-pressed").equals("false")) {
            page.locator("#load-toggle").click();
        }
        page.waitForTimeout(60_000);
    }

    private static void scrollTo(String section, Page page) {
        page.evaluate("id => document.getElementById(id).scrollIntoView()", section);
    }
}
