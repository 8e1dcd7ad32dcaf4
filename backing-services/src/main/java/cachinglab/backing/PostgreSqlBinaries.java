package cachinglab.backing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL for this operating system and processor, from zonky's archives on the
/// class path.
///
/// Only the archives are theirs: their launcher stops the server from a shutdown hook of its own,
/// while the application still has writes for it.
final class PostgreSqlBinaries {

    private final Path folder;

    private PostgreSqlBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgreSqlBinaries unpacked() throws IOException {
        BinaryCache cache = new BinaryCache(UserFolder.path());
        return new PostgreSqlBinaries(
                cache.folder("postgresql", archive(), PostgreSqlBinaries::unpack));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String name = "/postgres-%s-%s.txz".formatted(system(), processor());
        URL archive = PostgreSqlBinaries.class.getResource(name);
        if (archive == null) {
            throw new BackingServicesException(
                    "There is no PostgreSQL for this system (%s): set DATASOURCES_DEFAULT_URL to one."
                            .formatted(name));
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                file.toFile().setExecutable(true);
            }
        }
    }
}
