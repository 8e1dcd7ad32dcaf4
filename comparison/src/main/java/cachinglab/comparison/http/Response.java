package cachinglab.comparison.http;

import java.util.Map;

/// What a service answered.
///
/// @param headers by their names in lower case; of those that come twice, the last
public record Response(int status, Map<String, String> headers, String text) {

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
