package cachinglab.cache.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetSocketAddress;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may change something in the caches.
class AdmissionTest {

    private static final String TOKEN = "0123456789abcdef";

    private final Admission withoutToken = new Admission(new AdminToken(null));
    private final Admission withToken = new Admission(new AdminToken(TOKEN));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8081",
        "127.0.0.1, localhost",
        "127.0.0.1, 127.0.0.1:8081",
        "127.0.0.2, 127.0.0.2:8081",
        "::1, [::1]:8081"
    })
    void withoutATokenCallersOnThisMachineMay(String caller, String host) {
        assertAllowed(withoutToken, new Call(caller, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8::1"})
    void andOthersMayNot(String caller) {
        assertRefused(withoutToken, new Call(caller, "localhost:8081"))
                .hasMessage("Management is for callers on this machine.");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=127.0.0.1",
        "X-Real-IP, 127.0.0.1",
        "Via, 1.1 localhost"
    })
    void nobodyIsBelievedToBeForwardedFromHere(String name, String value) {
        assertRefused(withoutToken, new Call("192.0.2.1", "localhost:8081").with(name, value));
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 192.0.2.1", "Forwarded, for=192.0.2.1", "Via, 1.1 proxy"})
    void aProxyOnThisMachineSpeaksForOthers(String name, String value) {
        assertRefused(withoutToken, new Call("127.0.0.1", "localhost:8081").with(name, value));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "evil.example:8081",
                "localhost.evil.example:8081",
                "127.0.0.1.evil.example",
                "evil.example#localhost",
                "localhost@evil.example",
                "::1",
                ""
            })
    void aNameThatAnybodyCanPointToThisMachineIsNoProof(String host) {
        assertRefused(withoutToken, new Call("127.0.0.1", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "https://localhost:8081"})
    void aPageOfTheServiceItselfMay(String origin) {
        assertAllowed(withoutToken, here().with("Origin", origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://localhost",
                "http://localhost:8082",
                "http://127.0.0.1:8081",
                "http://localhost:8081.evil.example",
                "null",
                ""
            })
    void aPageOfAnotherSiteMayNot(String origin) {
        assertRefused(withoutToken, here().with("Origin", origin))
                .hasMessage("Management is not for pages of other sites.");
        assertRefused(
                withToken, here().with("Origin", origin).with("Authorization", "Bearer " + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "192.0.2.1", "2001:db8::1"})
    void withATokenItOpensFromEverywhere(String caller) {
        var call = new Call(caller, "cache.example:8081");
        assertAllowed(withToken, call.with("Authorization", "Bearer " + TOKEN));
        assertAllowed(withToken, call.with("Authorization", "bearer " + TOKEN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer 0123456789abcde",
                "Bearer 0123456789abcdeg",
                "Bearer 0123456789abcdeff",
                "Bearer 0123456789ABCDEF",
                "Bearer  0123456789abcdef",
                "Basic 0123456789abcdef",
                "0123456789abcdef"
            })
    void andNothingElseDoesNotEvenFromHere(String authorization) {
        assertRefused(withToken, here().with("Authorization", authorization))
                .hasMessage("Management needs the administrators' token.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "short",
                "123456789012345",
                "sixteen with blanks",
                "sechzehn-zeichen-ä"
            })
    void aTokenThatIsEasilyGuessedOrCannotBeSentIsRefusedAndNotRepeated(String token) {
        assertThatThrownBy(() -> new AdminToken(token))
                .hasMessage(
                        "LAB_ADMIN_TOKEN must be at least 16 visible ASCII characters, or not be"
                                + " set.");
    }

    private static Call here() {
        return new Call("127.0.0.1", "localhost:8081");
    }

    private static void assertAllowed(Admission admission, Call call) {
        assertThatCode(() -> admission.require(call)).doesNotThrowAnyException();
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Admission admission, Call call) {
        return assertThatThrownBy(() -> admission.require(call))
                .isInstanceOf(RefusalException.class);
    }

    private static final class Call extends HttpRequestWrapper<Object> {

        private final MutableHttpRequest<Object> request;
        private final String caller;

        Call(String caller, String host) {
            this(HttpRequest.DELETE("/cache"), caller);
            with("Host", host);
        }

        private Call(MutableHttpRequest<Object> request, String caller) {
            super(request);
            this.request = request;
            this.caller = caller;
        }

        /// @param value or none, if null
        Call with(String name, String value) {
            if (value != null) {
                request.header(name, value);
            }
            return this;
        }

        @Override
        public InetSocketAddress getRemoteAddress() {
            return new InetSocketAddress(caller, 12345);
        }
    }
}
