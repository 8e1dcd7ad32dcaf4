package cachinglab.cache.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/// Management that is all for administrators.
@Controller("/cache/reserved")
@ForAdministrators
@Requires(property = "reserved")
class ReservedController {

    @Post
    String change() {
        return "changed";
    }
}
