package cachinglab.comparison;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cachinglab.comparison.browser.Chromium;
import cachinglab.comparison.browser.Visit;
import cachinglab.comparison.dashboard.Dashboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page as somebody uses it.
class DashboardPageIT {

    private static final double PATIENCE = 20_000;
    private static final Pattern POSITIVE = Pattern.compile("[1-9]");
    private static final Pattern OK = Pattern.compile("^20[014]$");

    private static Chromium chromium;
    private static Dashboard dashboard;
    private Visit visit;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.startOrSkip();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        dashboard = Dashboard.of(RunningLab.fleet(), RunningLab.ports(), 0);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            dashboard.close();
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        visit = chromium.visit(1280, 900, ColorScheme.LIGHT).open(dashboard.url());
        page = visit.page();
        page.setDefaultTimeout(PATIENCE);
        assertThat(page.locator("#connection")).hasText("live");
    }

    @AfterEach
    void nothingIsComplainedOfAndNothingComesFromElsewhere() {
        assertThat(visit.complaints()).isEmpty();
        assertThat(visit.requests()).allMatch(url -> url.startsWith(dashboard.url()));
        visit.close();
    }

    @Test
    void theLoadShowsInEveryColumnAndInTheCharts() {
        page.getByLabel("Requests per second, for each service").fill("50");
        press("Start the load");

        assertLogged("The load is on: 50 requests/s");
        for (var column : page.locator("#services article").all()) {
            assertThat(column.locator(".big")).containsText(POSITIVE);
            assertThat(column.getByText("p99").locator("+ dd")).containsText(" ms");
        }
        assertThat(paintedPixels("chart-requests")).isGreaterThan(500);

        press("Stop the load");
        assertLogged("The load is off.");
    }

    @Test
    void aStampedeIsCounted() {
        press("Stampede");

        assertLogged("1,000 readers of one cold product");
        assertThat(logged().locator(".good")).hasCount(4);
        assertLogged("1 SELECT for 1,000 answers");
    }

    @Test
    void anExternalUpdateIsSeenAndHealedByClearingTheCaches() {
        press("Clear caches");
        assertLogged("The caches are empty");
        press("External update");
        assertLogged("serves the old price");
        press("Look");
        assertThat(article("#entries", "cache-aside")).containsText("do not agree");
        press("Audit");
        assertThat(article("#audit", "cache-aside")).containsText("1: version");

        press("Clear caches");
        assertLogged("The caches are empty");
        press("Look");
        assertThat(article("#entries", "cache-aside")).containsText("not cached");
    }

    @Test
    void theTracerDrawsTheStepsOfAllFive() {
        press("Trace");

        assertThat(page.locator("#traces article")).hasCount(5);
        assertThat(article("#traces", "cache-aside").locator("ol > li .words"))
                .containsText(
                        new String[] {
                            "GET /products/1",
                            "GET → miss",
                            "ask for the lease → granted",
                            "SELECT",
                            "fill → stored",
                            "200"
                        });
    }

    @Test
    void everyOperationOnEveryEntityCanBeTraced() {
        for (var entity : new String[] {"product", "user"}) {
            for (var operation : new String[] {"list", "create", "update", "delete"}) {
                page.locator("#tracer [name=entity]").selectOption(entity);
                page.locator("#tracer [name=operation]").selectOption(operation);
                page.locator("#traces").evaluate("it => it.replaceChildren()");
                press("Trace");
                assertThat(page.locator("#traces article")).hasCount(5);
                assertThat(page.locator("#traces article .service-client .words"))
                        .hasText(new Pattern[] {OK, OK, OK, OK, OK});
            }
        }
    }

    @Test
    void redisIsTakenAwayAndGivenBack() {
        press("Stop Redis");
        assertLogged("Redis is killed.");
        assertThat(column("cache-aside")).containsText("passes Redis by");
        press("Start Redis");
        assertLogged("Redis answers.");
        assertThat(column("cache-aside").locator(".pill")).hasText("answers");

        press("Hang Redis");
        assertLogged("Redis hangs");
        press("Start Redis");
        assertThat(column("cache-aside").locator(".pill")).hasText("answers");
    }

    @Test
    void postgreSqlIsTakenAwayAndGivenBack() {
        press("Stop PostgreSQL");
        assertLogged("PostgreSQL is stopped.");
        press("Start PostgreSQL");
        assertLogged("PostgreSQL answers.");
    }

    @Test
    void aServiceIsKilledAndStartedAgain() {
        press("Kill −9: uncached");
        assertLogged("uncached is killed, as by kill -9.");
        assertThat(column("uncached")).containsText("does not answer");
        press("Start again: uncached");
        assertLogged("uncached is started again, and ready.");
        assertThat(column("uncached").locator(".pill")).hasText("answers");
    }

    @Test
    void whatGoesWrongIsShown() {
        page.route("**/api/actions/*", route -> route.abort());
        press("Stampede");
        assertLogged("The lab does not answer.");
        visit.complaints().clear(); // the browser's own line about the request that was cut off
    }

    @Test
    void darkIsAsTheSystemHasItUntilSomebodyChooses() {
        try (var dark = chromium.visit(1280, 900, ColorScheme.DARK).open(dashboard.url())) {
            assertThat(theme(dark)).isEqualTo("dark");
            assertThat(background(dark)).isNotEqualTo(background(visit));
            dark.page().getByRole(AriaRole.BUTTON, named("Dark")).click();
            assertThat(theme(dark)).isEqualTo("light");
            dark.page().reload();
            assertThat(theme(dark)).isEqualTo("light");
            assertThat(dark.complaints()).isEmpty();
        }
    }

    @Test
    void aPhoneIsWideEnough() {
        try (var phone = chromium.visit(360, 740, ColorScheme.LIGHT).open(dashboard.url())) {
            phone.page().getByRole(AriaRole.BUTTON, named("Trace")).click();
            assertThat(phone.page().locator("#traces article")).hasCount(5);
            assertThat(phone.overflow()).isZero();
        }
    }

    @Test
    void everythingCanBeReachedAndNamedWithoutAMouse() {
        var unnamed =
                "[...document.querySelectorAll('button, input, select')].filter(it => !it.labels?.length"
                        + " && !it.textContent.trim() && !it.ariaLabel).length";
        assertThat(page.evaluate(unnamed)).isEqualTo(0);
        page.locator("#tracer [name=id]").press("Enter");
        assertThat(page.locator("#traces article")).hasCount(5);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("#tracer button")).isFocused();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// What was logged last.
    private Locator logged() {
        return page.locator("#log > li").first();
    }

    private void assertLogged(String words) {
        assertThat(logged()).containsText(words);
    }

    private Locator column(String strategy) {
        return article("#services", strategy);
    }

    private Locator article(String place, String strategy) {
        return page.locator("%s article[data-strategy=%s]".formatted(place, strategy));
    }

    private int paintedPixels(String chart) {
        return (int)
                page.evaluate(
                        "id => { const it = document.getElementById(id);"
                                + " return it.getContext('2d').getImageData(0, 0, it.width,"
                                + " it.height).data.filter((value, i) => i % 4 == 3 && value"
                                + " > 0).length; }",
                        chart);
    }

    private static String theme(Visit visit) {
        return (String) visit.page().evaluate("document.documentElement.dataset.theme");
    }

    private static String background(Visit visit) {
        return (String) visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
