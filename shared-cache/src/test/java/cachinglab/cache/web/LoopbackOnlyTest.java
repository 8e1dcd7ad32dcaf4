package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.exceptions.HttpStatusException;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "DELETE, 127.0.0.1",
        "POST, 127.0.0.1",
        "DELETE, ::1",
        "GET, 192.0.2.1",
        "GET, 127.0.0.1"
    })
    void callersOnThisMachineMayChangeThingsAndAllMayRead(HttpMethod method, String caller) {
        assertThatCode(() -> check(method, caller)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, 192.0.2.1",
        "POST, 192.0.2.1",
        "PUT, 10.0.0.1",
        "DELETE, 2001:db8::1",
        "OPTIONS, 192.0.2.1"
    })
    void othersMayNot(HttpMethod method, String caller) {
        assertThatThrownBy(() -> check(method, caller))
                .isInstanceOf(HttpStatusException.class)
                .hasMessage("Management is for callers on this machine.");
    }

    private static void check(HttpMethod method, String caller) {
        new LoopbackOnly().check(new Call(HttpRequest.create(method, "/cache"), caller));
    }

    private static final class Call extends HttpRequestWrapper<Object> {

        private final String caller;

        Call(HttpRequest<Object> request, String caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public InetSocketAddress getRemoteAddress() {
            return new InetSocketAddress(caller, 12345);
        }
    }
}
