package cachinglab.domain.web;

import cachinglab.domain.Answer;
import cachinglab.domain.Draft;
import cachinglab.domain.Entity;
import cachinglab.domain.NotFoundException;
import cachinglab.domain.Store;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The requests products and users answer alike.
@ApiResponse(
        responseCode = "4XX",
        description = "A problem (RFC 9457)",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_PROBLEM,
                        schema = @Schema(implementation = Problem.class)))
abstract class Endpoint<E extends Entity, D extends Draft<E>> {

    private final String path;
    private final String filterName;
    private final Store<E> store;

    Endpoint(String path, String filterName, Store<E> store) {
        this.path = path;
        this.filterName = filterName;
        this.store = store;
    }

    /// One of them; 304 if the client has this version.
    @Get("/{id}")
    HttpResponse<One<E>> find(
            long id, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return found(id, store.find(Parameters.id(id)), ifNoneMatch);
    }

    /// The same, if that takes no waiting.
    Optional<MutableHttpResponse<One<E>>> findNear(long id, @Nullable String ifNoneMatch) {
        return store.findNear(id).map(answer -> found(id, answer, ifNoneMatch));
    }

    /// A new one.
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<One<E>> create(@Valid @Body D draft) {
        var answer = store.create(draft);
        return tagged(HttpResponse.created(URI.create(path + '/' + answer.data().id())), answer);
    }

    /// Replaces it as a whole, in the version of If-Match only, if that is given.
    @Put("/{id}")
    HttpResponse<One<E>> replace(
            long id, @Valid @Body D draft, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var expected = EntityTag.expected(ifMatch);
        return tagged(HttpResponse.ok(), store.replace(Parameters.id(id), draft, expected));
    }

    /// Deletes it, in the version of If-Match only, if that is given.
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> delete(long id, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        store.delete(Parameters.id(id), EntityTag.expected(ifMatch));
        return HttpResponse.noContent();
    }

    Many<E> list(@Nullable String ids, @Nullable String filter, int page, int size) {
        if (ids == null) {
            return Many.of(store.list(Parameters.query(filterName, filter, page, size)));
        }
        Parameters.require(filter == null, filterName, "must not be beside ids");
        return Many.of(store.findAll(Parameters.ids(ids)));
    }

    private MutableHttpResponse<One<E>> found(
            long id, Answer<Optional<E>> answer, @Nullable String ifNoneMatch) {
        var entity = answer.data().orElseThrow(() -> new NotFoundException(id));
        return EntityTag.isAmong(ifNoneMatch, entity)
                ? HttpResponse.<One<E>>notModified().header(HttpHeaders.ETAG, EntityTag.of(entity))
                : tagged(HttpResponse.ok(), new Answer<>(answer.source(), entity));
    }

    private MutableHttpResponse<One<E>> tagged(
            MutableHttpResponse<One<E>> response, Answer<E> answer) {
        return response.header(HttpHeaders.ETAG, EntityTag.of(answer.data())).body(One.of(answer));
    }
}
