package cachinglab.testing;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.core.ThrowingRunnable;

/// A part of what every service must do. Its tests need no order, leave what they make behind, and
/// do not look at what others left.
interface Contract {

    /// Where the service under test listens.
    URI service();

    Traits traits();

    default Client client() {
        return new Client(service());
    }

    /// A word nobody else uses.
    static String unique(String word) {
        return word + '-' + UUID.randomUUID();
    }

    static String product(String name, String price, String category) {
        return """
        {"name":"%s","price":%s,"category":"%s"}\
        """
                .formatted(name, price, category);
    }

    static String user(String name, String email) {
        return """
        {"name":"%s","email":"%s"}\
        """
                .formatted(name, email);
    }

    static String email() {
        return unique("who") + "@example.com";
    }

    /// A refusal in the form of RFC 9457 that does not show the service's inside.
    static Consumer<Reply> problem(int status) {
        return reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.json())
                    .containsEntry("status", status)
                    .containsKeys("type", "title", "detail");
            assertThat(reply.body()).doesNotContain("Exception", "at java.", "cachinglab");
        };
    }

    /// Creates a product of its own and answers its path.
    default String newProduct() {
        return client().post("/products", product(unique("Thing"), "5", "Things"))
                .header("Location");
    }

    /// Holds at once, or soon where rows arrive later than the acknowledgement.
    default void onceFlushed(ThrowingRunnable assertion) throws Throwable {
        if (traits().listsLag()) {
            await().atMost(ofSeconds(10)).untilAsserted(assertion);
        } else {
            assertion.run();
        }
    }
}
