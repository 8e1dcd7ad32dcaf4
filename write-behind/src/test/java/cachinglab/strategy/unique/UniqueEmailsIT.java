package cachinglab.strategy.unique;

import static cachinglab.strategy.flush.Service.email;
import static cachinglab.strategy.flush.Service.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cachinglab.cache.redis.Redis;
import cachinglab.domain.DuplicateException;
import cachinglab.domain.EntityType;
import cachinglab.domain.User;
import cachinglab.domain.keys.Keys;
import cachinglab.strategy.flush.Service;
import io.micronaut.core.type.Argument;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Writers who cross do not end up with one address.
public class UniqueEmailsIT {

    private static final OptionalLong ANY = OptionalLong.empty();

    private static Service service;
    private static Claims claims;

    @BeforeAll
    static void start() {
        service = Service.start();
        var keys = service.context().getBean(Keys.class);
        claims = new Claims(redis(), email -> keys.unique(EntityType.USER, email));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aClaimLastsForAsLongAsItsWriteWaits() {
        var email = email();

        service.users().create(user(email));
        assertThat(timeToLive(email)).isEqualTo(-1);

        service.flush();
        assertThat(timeToLive(email)).isPositive();
    }

    @Test
    void aClaimThatEndsBeforeItsWriteIsFlushedLetsASecondUserPass() {
        long deadLetters = service.deadLetters();
        var email = email();
        service.users().create(user(email));
        redis().await(redis().commands().del(key(email)));

        service.users().create(user(email));
        service.flush();

        assertThat(service.deadLetters()).isEqualTo(deadLetters + 1);
    }

    @Test
    void aClaimThatWasAcceptedMeanwhileIsNotTakenOver() {
        var holder = Claim.of(email(), 1);
        assertThat(claims.claim(holder)).isEmpty();
        var rival = Claim.of(holder.value(), 2);
        Claim seen = claims.claim(rival).orElseThrow(); // and its holder's user is not there yet

        claims.confirm(holder); // now it is

        assertThat(claims.takeOver(seen, rival)).isFalse();
    }

    @Test
    void norOneThatItsHolderMadeAgainOrJustNow() {
        var holder = Claim.of(email(), 1);
        assertThat(claims.claim(holder)).isEmpty();
        var rival = Claim.of(holder.value(), 2);
        assertThat(claims.takeOver(holder, rival)).isFalse(); // its write may be on its way
        claims.confirm(holder);
        Claim seen = claims.claim(rival).orElseThrow();

        assertThat(claims.claim(Claim.of(holder.value(), 1))).isPresent();

        assertThat(claims.takeOver(seen, rival)).isFalse();
    }

    @Test
    void anAcceptedClaimOfWhoMovedAwayIsFree() {
        var left = email();
        var mover = service.users().create(user(left)).data().id();
        service.users().replace(mover, user(email()), ANY);

        var next = service.users().create(user(left)).data();

        service.flush();
        assertThat(service.userTable().find(next.id())).contains(next);
    }

    @Test
    void aWriteRefusedForItsVersionGivesTheAddressBack() {
        var wanted = email();
        var id = service.users().create(user(email())).data().id();

        assertThatThrownBy(() -> service.users().replace(id, user(wanted), OptionalLong.of(7)))
                .hasMessageContaining("not 7");

        assertThat(service.users().create(user(wanted)).data().email()).isEqualTo(wanted);
    }

    @Test
    void whoKeepsAnAddressDoesNotKeepItIfTheUserMovedMeanwhileAndAnotherTookIt() {
        var address = email();
        var moved = service.users().create(user(address)).data();
        var renamed = new User(moved.id(), "renamed", address, 0, moved.updatedAt());
        var crossed = new AtomicBoolean();

        assertThatThrownBy(() ->
                        emails().replacing(
                                        renamed,
                                        ANY,
                                        seen -> {
                                            if (crossed.compareAndSet(false, true)) {
                                                service.users()
                                                        .replace(moved.id(), user(email()), ANY);
                                                service.users().create(user(address));
                                            }
                                            return service.users()
                                                    .replace(moved.id(), user(address), seen)
                                                    .data()
                                                    .version();
                                        }))
                .isInstanceOf(DuplicateException.class);
    }

    private static UniqueEmails emails() {
        return (UniqueEmails) service.context().getBean(Argument.of(Uniqueness.class, User.class));
    }

    private static Redis redis() {
        return service.context().getBean(Redis.class);
    }

    private static String key(String email) {
        return service.context().getBean(Keys.class).unique(EntityType.USER, email);
    }

    private static long timeToLive(String email) {
        return Optional.ofNullable(redis().await(redis().commands().pttl(key(email)))).orElse(-2L);
    }
}
