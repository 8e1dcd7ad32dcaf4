package cachinglab.strategy.backlog;

import static cachinglab.strategy.flush.Service.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cachinglab.domain.VersionConflictException;
import cachinglab.strategy.flush.Service;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who keeps something of an entry besides Redis is told of changes, as is the near cache, and of
/// nothing else.
class BacklogIT {

    private static final Service SERVICE = Service.start("cache.near.enabled", true);

    private final long id = SERVICE.products().create(product("first")).data().id();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void keepItHere() {
        await().untilAsserted(() -> assertThat(find()).contains("near"));
    }

    @Test
    void ofAWriteThatIsAcceptedTheyAreTold() {
        replace(OptionalLong.of(1));
        assertThat(find()).doesNotContain("near");
    }

    @Test
    void ofOneThatIsRefusedTheyAreNot() {
        assertThatThrownBy(() -> replace(OptionalLong.of(7)))
                .isInstanceOf(VersionConflictException.class);
        assertThat(find()).contains("near");
    }

    /// What the cache said of it.
    private String find() {
        return "" + SERVICE.client().get("/products/" + id).header("Cache-Status");
    }

    private void replace(OptionalLong expected) {
        SERVICE.products().replace(id, product("second"), expected);
    }
}
