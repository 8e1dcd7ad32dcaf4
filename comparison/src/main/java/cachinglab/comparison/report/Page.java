package cachinglab.comparison.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page in one file: its styles, its scripts and its data are in it. It works from a folder, and
/// without a network.
///
/// @param policy which scripts may run: these and no others, whatever the data say
/// @param style CSS
/// @param data JSON, for the scripts
/// @param content what the template shows
public record Page(String policy, String style, List<String> scripts, String data, Object content) {

    private static final String CHART_JS =
            "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    /// The page whose template and script have this name: `report`.
    ///
    /// @param content has a method `title`, and one for whatever else the template names
    public static String of(String name, Object content, String json) {
        var scripts =
                Stream.of(CHART_JS, "charts.js", name + ".js")
                        .map(Page::resource)
                        .map(Page::within)
                        .toList();
        var page = new Page(policy(scripts), resource("page.css"), scripts, data(json), content);
        return Mustache.compiler()
                .withLoader(part -> template("body".equals(part) ? name : part))
                .compile(resource("page.html"))
                .execute(page);
    }

    private static StringReader template(String name) {
        return new StringReader(resource(name + ".html"));
    }

    /// As it may stand between script tags. In JSON, only strings can have this sign.
    private static String data(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String within(String script) {
        return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "")
                .replace("</script", "<\\/script");
    }

    private static String policy(List<String> scripts) {
        return scripts.stream()
                .map(Page::hash)
                .collect(
                        Collectors.joining(
                                " ",
                                "default-src 'none'; style-src 'unsafe-inline'; script-src ",
                                ""));
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String resource(String name) {
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
