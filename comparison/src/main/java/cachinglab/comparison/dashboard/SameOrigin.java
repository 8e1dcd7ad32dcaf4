package cachinglab.comparison.dashboard;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps pages of other sites out: any page in a browser on this machine can send requests here, and
/// can make a name of its own point here.
final class SameOrigin {

    private final Set<String> hosts;

    SameOrigin(int port) {
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    /// Whether the request was sent to a name that nobody else can take (DNS rebinding).
    boolean isForThisHost(Headers request) {
        return hosts.contains(only(request.get("Host")));
    }

    /// Whether the request comes from a page of this server, as it must to change something.
    boolean isFromOwnPage(Headers request) {
        return only(request.get("Origin")).equals("http://" + only(request.get("Host")));
    }

    private static String only(@Nullable List<String> values) {
        return values == null || values.size() != 1 ? "" : values.getFirst();
    }
}
