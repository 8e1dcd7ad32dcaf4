package cachinglab.benchmark.shop;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Rows as JSON, made by what the services make theirs with.
public final class RowJson {

    private static final ObjectMapper JSON = ObjectMapper.getDefault();

    private RowJson() {}

    public static String write(Row row) {
        try {
            return new String(JSON.writeValueAsBytes(row), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Row read(String json) {
        try {
            return JSON.readValue(json, Row.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
