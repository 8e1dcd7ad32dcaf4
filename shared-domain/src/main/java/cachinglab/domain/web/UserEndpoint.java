package cachinglab.domain.web;

import cachinglab.domain.Store;
import cachinglab.domain.User;
import cachinglab.domain.UserDraft;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The users over HTTP.
@Tag(name = "Users")
@Controller("/users")
@ExecuteOn(TaskExecutors.BLOCKING)
class UserEndpoint extends Endpoint<User, UserDraft> {

    UserEndpoint(Store<User> store) {
        super("/users", "email", store);
    }

    /// Those with these ids, in their order; or a page of all, or of those with an email address.
    ///
    /// @param ids at most 100, divided by commas
    /// @param page counted from 0
    /// @param size 1 to 100
    @Override
    @Get
    Many<User> list(
            @QueryValue @Nullable String ids,
            @QueryValue @Nullable String email,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "20") int size) {
        return super.list(ids, email, page, size);
    }
}
