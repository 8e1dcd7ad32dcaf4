package cachinglab.benchmark.hits;

import cachinglab.backing.BackingServices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Every way to read, on the same server, each checked to find what it should.
public final class Readers implements AutoCloseable {

    private final List<Library> libraries = new ArrayList<>();

    private Readers() {}

    public static Readers open(BackingServices servers) {
        var readers = new Readers();
        try {
            List<Function<BackingServices, Library>> all =
                    List.of(
                            Ours::inRedis, // first: the limit reads what it stores
                            RawGet::new,
                            Ours::near,
                            MicronautCacheable::new,
                            SpringCache::new,
                            RedissonMaps::new,
                            JetCaches::new);
            all.forEach(library -> readers.libraries.add(library.apply(servers)));
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
