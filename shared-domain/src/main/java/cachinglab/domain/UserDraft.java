package cachinglab.domain;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/// A user as a client writes it. The email address is kept and compared as it was given.
@Serdeable
public record UserDraft(
        @NotBlank @Size(max = 200) @PlainText String name,
        @NotBlank @Size(max = 254) @Email @PlainText String email)
        implements Draft<User> {

    @Override
    public User toEntity(long id, long version, Instant updatedAt) {
        return new User(id, name, email, version, updatedAt);
    }
}
