package cachinglab.comparison.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A page in a browser of its own memory, and what it asked for and complained of.
public final class Visit implements AutoCloseable {

    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (COMPLAINTS.contains(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    public Visit open(String url) {
        page.navigate(url);
        return this;
    }

    public Page page() {
        return page;
    }

    /// The URL of everything that was loaded, the page itself first.
    public List<String> requests() {
        return requests;
    }

    /// Uncaught errors of its scripts, and errors and warnings of its console.
    public List<String> complaints() {
        return complaints;
    }

    /// How many pixels the page is wider than its window.
    public int overflow() {
        var root = "document.documentElement";
        return (int) page.evaluate(root + ".scrollWidth - " + root + ".clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
