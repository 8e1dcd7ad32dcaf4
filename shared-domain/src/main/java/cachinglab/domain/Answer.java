package cachinglab.domain;

/// Data, and where it came from. For a write, the source is where the acknowledged value is.
public record Answer<T>(Source source, T data) {

    public static <T> Answer<T> fromCache(T data) {
        return new Answer<>(Source.CACHE, data);
    }

    public static <T> Answer<T> fromDatabase(T data) {
        return new Answer<>(Source.DATABASE, data);
    }
}
