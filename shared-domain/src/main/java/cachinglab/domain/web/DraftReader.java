package cachinglab.domain.web;

import static cachinglab.domain.web.Parameters.require;

import cachinglab.domain.Draft;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a draft strictly: one flat JSON object and nothing behind it, each field known, given once
/// and of its own type (no `"12"` for a number).
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class DraftReader<D extends Draft<?>> implements MessageBodyReader<D> {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    @Override
    public D read(
            Argument<D> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        if (!headers.contains(HttpHeaders.CONTENT_TYPE)) {
            throw new HttpStatusException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Say what the body is.");
        }
        try (var json = JSON.createParser(body)) {
            return draft(BeanIntrospection.getIntrospection(type.getType()), fields(json));
        } catch (JsonProcessingException e) {
            throw new BadRequestException("body", "must be JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> fields(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "body", "must be an object");
        var fields = new HashMap<String, @Nullable Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            fields.put(json.currentName(), value(json));
        }
        require(json.nextToken() == null, "body", "must end after the object");
        return fields;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json);
            default -> json.skipChildren().currentToken();
        };
    }

    private static BigDecimal number(JsonParser json) throws IOException {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException e) { // an exponent beyond those of BigDecimal
            throw new BadRequestException(json.currentName(), "must be a smaller number");
        }
    }

    private static <D> D draft(BeanIntrospection<D> type, Map<String, @Nullable Object> fields) {
        var components = type.getConstructorArguments();
        var values = Arrays.stream(components).map(c -> fields.remove(c.getName())).toArray();
        fields.keySet().forEach(name -> require(false, name, "is not a field here"));
        for (int i = 0; i < values.length; i++) {
            requireType(components[i], values[i]);
        }
        return type.instantiate(false, values);
    }

    private static void requireType(Argument<?> component, @Nullable Object value) {
        var rule = component.getType() == String.class ? "must be text" : "must be a number";
        require(value == null || component.isInstance(value), component.getName(), rule);
    }
}
