package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every way to read, on the same server, each checked to find what it should.
public final class Readers implements AutoCloseable {

    private static final List<Function<BackingServices, Library>> WITH_TARGETS =
            List.of(
                    Ours::inRedis, // first: the limit reads what it stores
                    RawGet::new,
                    Ours::near,
                    RedissonMaps::new);

    private static final List<Function<BackingServices, Library>> WITHOUT =
            List.of(MicronautCacheable::new, SpringCache::new, JetCaches::new);

    private final List<Library> libraries = new ArrayList<>();

    private Readers() {}

    public static Readers open(BackingServices servers) {
        return open(servers, Stream.of(WITH_TARGETS, WITHOUT).flatMap(List::stream).toList());
    }

    /// Only the limits, ours, and the library that ours is to be ten times as fast as.
    static Readers openThoseWithTargets(BackingServices servers) {
        return open(servers, WITH_TARGETS);
    }

    private static Readers open(
            BackingServices servers, List<Function<BackingServices, Library>> libraries) {
        var readers = new Readers();
        try {
            libraries.forEach(library -> readers.libraries.add(library.apply(servers)));
            readers.all().forEach(Reader::check);
            return readers;
        } catch (RuntimeException e) {
            readers.close();
            throw e;
        }
    }

    public List<Reader> all() {
        return libraries.stream().flatMap(library -> library.readers().stream()).toList();
    }

    @Override
    public void close() {
        libraries.forEach(Library::close);
    }
}
