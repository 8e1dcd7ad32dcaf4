package cachinglab.testing;

/// In what the five services may differ; in everything else the contract is one.
///
/// @param serviceName also the name of the cache in `Cache-Status`
/// @param sourceOfWrites where an acknowledged write is, as the envelope says
public record Traits(String serviceName, boolean isCached, String sourceOfWrites) {

    public static final Traits UNCACHED = new Traits("uncached", false, "database");
    public static final Traits CACHE_ASIDE = new Traits("cache-aside", true, "database");
    public static final Traits READ_THROUGH = new Traits("read-through", true, "database");
    public static final Traits WRITE_THROUGH = new Traits("write-through", true, "database");
    public static final Traits WRITE_BEHIND = new Traits("write-behind", true, "cache");

    /// Rows arrive later than the acknowledgement, so lists, which are read from rows, do too.
    public boolean listsLag() {
        return sourceOfWrites.equals("cache");
    }
}
