package cachinglab.domain;

/// Where an answer's data came from.
public enum Source {
    CACHE,
    DATABASE
}
