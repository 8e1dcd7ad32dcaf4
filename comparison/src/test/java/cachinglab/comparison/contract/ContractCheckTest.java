package cachinglab.comparison.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.comparison.LabException;
import cachinglab.comparison.load.FakeService;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One product, kept well but for one fault.
class ContractCheckTest {

    private String product = "";
    private int version;
    private int reads;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    creates with 200    | a valid POST is answered with 200 instead of 201
                    forgets location    | a created product's Location is ""
                    never hits          | a second read has Cache-Status "fake; fwd=uri-miss"
                    ignores etags       | a read with If-None-Match is answered with 200 instead of 304
                    keeps the old value | a read after a PUT does not show the product as it was written last
                    ignores conditions  | a PUT with an old If-Match is answered with 200 instead of 412
                    fails               | a valid POST is answered with 500 instead of 201
                    """)
    void aFaultIsOneSentence(String fault, String sentence) throws Exception {
        try (var service = new FakeService(exchange -> answer(fault, exchange))) {
            assertThatThrownBy(() -> ContractCheck.of(service.subject()))
                    .isInstanceOf(LabException.class)
                    .hasMessage("fake is not timed: " + sentence + ".");
        }
    }

    @Test
    void aServiceThatHangsUpIsOneSentence() throws Exception {
        try (var service = new FakeService(HttpExchange::close)) {
            assertThatThrownBy(() -> ContractCheck.of(service.subject()))
                    .isInstanceOf(LabException.class)
                    .hasMessageStartingWith("fake is not timed: it breaks off, ");
        }
    }

    private void answer(String fault, HttpExchange http) throws IOException {
        if (fault.equals("fails")) {
            FakeService.answer(http, 500, "");
            return;
        }
        switch (http.getRequestMethod()) {
            case "POST" -> create(fault, http);
            case "PUT" -> update(fault, http);
            default -> read(fault, http);
        }
    }

    private void create(String fault, HttpExchange http) throws IOException {
        product = body(http);
        version = 1;
        if (!fault.equals("forgets location")) {
            http.getResponseHeaders().set("Location", "/products/7");
        }
        FakeService.answer(http, fault.equals("creates with 200") ? 200 : 201, product);
    }

    private void update(String fault, HttpExchange http) throws IOException {
        var condition = http.getRequestHeaders().getFirst("If-Match");
        if (condition != null && !condition.equals(etag()) && !fault.equals("ignores conditions")) {
            FakeService.answer(http, 412, "");
            return;
        }
        if (!fault.equals("keeps the old value")) {
            product = body(http);
        }
        version++;
        FakeService.answer(http, 200, product);
    }

    private void read(String fault, HttpExchange http) throws IOException {
        boolean hit = reads++ > 0 && !fault.equals("never hits");
        http.getResponseHeaders().set("Cache-Status", hit ? "fake; hit" : "fake; fwd=uri-miss");
        http.getResponseHeaders().set("ETag", etag());
        boolean same = etag().equals(http.getRequestHeaders().getFirst("If-None-Match"));
        boolean notModified = same && !fault.equals("ignores etags");
        FakeService.answer(http, notModified ? 304 : 200, product);
    }

    private String etag() {
        return "\"" + version + "\"";
    }

    private static String body(HttpExchange http) throws IOException {
        var sent = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return sent.replace("\": ", "\":");
    }
}
