package cachinglab.comparison.measure;

import cachinglab.comparison.http.Response;

/// What the cache did for one read, as its `Cache-Status` says (RFC 9211).
public enum Outcome {
    /// Answered from the cache.
    HIT,
    /// Waited for the query of another request for the same thing.
    COLLAPSED,
    /// Needed a query of its own.
    MISS;

    public static Outcome of(Response response) {
        var status = response.header("cache-status");
        if (status.contains("; hit")) {
            return HIT;
        }
        return status.contains("; collapsed") ? COLLAPSED : MISS;
    }
}
