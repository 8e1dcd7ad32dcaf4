package cachinglab.comparison.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files of the page, from the class path: nothing is loaded from elsewhere.
final class StaticFiles {

    private static final Pattern NAME = Pattern.compile("/([a-z][a-z-]*\\.(html|js|css|svg))");
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml");

    @SuppressWarnings("ArrayRecordComponent") // never compared, only sent
    record StaticFile(String type, byte[] bytes) {}

    private StaticFiles() {}

    static Optional<StaticFile> find(String path) {
        var name = NAME.matcher(path.equals("/") ? "/index.html" : path);
        return name.matches()
                ? read(name.group(1)).map(it -> new StaticFile(typeOf(name.group(2)), it))
                : Optional.empty();
    }

    private static String typeOf(String extension) {
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }

    private static Optional<byte[]> read(String name) {
        var place = name.equals("chart.js") ? CHARTS + "chart.umd.min.js" : "/dashboard/" + name;
        try (var in = StaticFiles.class.getResourceAsStream(place)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
