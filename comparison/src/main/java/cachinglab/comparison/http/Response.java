package cachinglab.comparison.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a service answered.
///
/// @param headers by their names in lower case; of those that come twice, the last
public record Response(int status, Map<String, String> headers, byte[] body) {

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
