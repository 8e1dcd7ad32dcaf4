package cachinglab.cache.web;

import static cachinglab.cache.web.RefusalException.forbidden;
import static cachinglab.cache.web.RefusalException.unauthorized;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may change something: whoever knows the [AdminToken]; while there is none, callers on this
/// machine. Never a page of another site, which may run in a browser on this machine.
@Singleton
final class Admission {

    /// Names that nobody can make the browser take for this machine by a DNS answer of their own.
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    private final AdminToken token;

    Admission(AdminToken token) {
        this.token = token;
    }

    /// @throws RefusalException if the caller may not
    void require(HttpRequest<?> request) {
        if (!token.isSet()) {
            requireThisMachine(request);
        } else if (!token.isIn(request.getHeaders().get(HttpHeaders.AUTHORIZATION))) {
            throw unauthorized("Management needs the administrators' token.");
        }
        requireOwnPage(request.getHeaders().get(HttpHeaders.ORIGIN), host(request));
    }

    private static void requireThisMachine(HttpRequest<?> request) {
        if (!request.getRemoteAddress().getAddress().isLoopbackAddress() || isForwarded(request)) {
            throw forbidden("Management is for callers on this machine.");
        }
        if (!LOOPBACK.matcher(host(request)).matches()) { // DNS rebinding
            throw forbidden("Management without a token is at localhost only.");
        }
    }

    /// By a proxy on this machine, whose callers may be anywhere. What such headers say is never
    /// believed.
    private static boolean isForwarded(HttpRequest<?> request) {
        return Stream.of(HttpHeaders.FORWARDED, "X-Forwarded-For", HttpHeaders.VIA)
                .anyMatch(request.getHeaders()::contains);
    }

    /// Browsers name the page a request comes from; other clients send no Origin.
    private static void requireOwnPage(@Nullable String origin, String host) {
        if (origin != null
                && !origin.equals("http://" + host)
                && !origin.equals("https://" + host)) {
            throw forbidden("Management is not for pages of other sites.");
        }
    }

    private static String host(HttpRequest<?> request) {
        var host = request.getHeaders().get(HttpHeaders.HOST);
        return host == null ? "" : host;
    }
}
