package cachinglab.cache.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

/// Management that somebody forgot to reserve for administrators.
@Controller("/write-behind")
@Requires(property = "forgotten")
final class ForgottenController {

    @Get
    String look() {
        return "as it was";
    }

    @Post("/forgotten/{id}")
    void change(long id) {}
}
