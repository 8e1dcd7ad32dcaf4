package cachinglab.benchmark.hits;

/// What the contestants that ratios are made of are called.
final class Names {

    static final String RAW = "raw Lettuce GET";
    static final String OURS = "ours, Cache.find";
    static final String OURS_LOADING = "ours, LoadingCache.get";
    static final String NEAR = "ours near, Cache.find";
    static final String NEAR_LOADING = "ours near, LoadingCache.get";
    static final String LOCAL_CACHED_MAP = "Redisson RLocalCachedMap";

    private Names() {}
}
