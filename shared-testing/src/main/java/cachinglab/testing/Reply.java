package cachinglab.testing;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// What a service answered.
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /// All values of a header as one, as RFC 9110 allows to read them; empty if there is none.
    public String header(String name) {
        return String.join(", ", headers.allValues(name));
    }

    public Map<String, Object> json() {
        return parse(body, Argument.mapOf(String.class, Object.class));
    }

    public String source() {
        return (String) field("source");
    }

    /// The one entity in the envelope.
    @SuppressWarnings("unchecked")
    public Map<String, Object> entity() {
        return (Map<String, Object>) field("data");
    }

    public long id() {
        return id(entity());
    }

    /// The ids in the envelope of a list.
    public List<Long> ids() {
        return entities().stream().map(Reply::id).toList();
    }

    /// The entities in the envelope of a list.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> entities() {
        return (List<Map<String, Object>>) field("data");
    }

    private static long id(Map<String, Object> entity) {
        return ((Number) requireNonNull(entity.get("id"))).longValue();
    }

    private Object field(String name) {
        return requireNonNull(json().get(name), () -> name + " is missing in " + body);
    }

    private static <T> T parse(String json, Argument<T> type) {
        try {
            return requireNonNull(JSON.readValue(json, type), "null");
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
