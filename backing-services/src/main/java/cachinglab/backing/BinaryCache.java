package cachinglab.backing;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// Programs unpacked from the class path once, for all runs of a user.
///
/// A folder gets its name when it is complete, so nobody sees half of it. One that lost files
/// since, as old ones among temporary files do, is unpacked again.
final class BinaryCache {

    /// Writes the programs into an empty folder.
    @FunctionalInterface
    interface Unpacking {
        void unpack(InputStream archive, Path folder) throws IOException;
    }

    private static final String FILES = ".files";

    private final Path home;

    BinaryCache(Path home) {
        this.home = home;
    }

    /// The folder with the programs of this archive.
    @SuppressWarnings("try") // the lock is there to be held
    Path folder(String name, URL archive, Unpacking unpacking) throws IOException {
        Path folder = home.resolve(name + "-" + fingerprint(archive));
        if (isComplete(folder)) {
            return folder;
        }
        try (ExclusiveLock lock = ExclusiveLock.acquire(home.resolve(name + ".lock"))) {
            return isComplete(folder) ? folder : unpack(archive, unpacking, folder);
        }
    }

    private static Path unpack(URL archive, Unpacking unpacking, Path folder) throws IOException {
        Path growing = folder.resolveSibling(folder.getFileName() + ".unpacking");
        Folders.delete(growing);
        Folders.delete(folder);
        Files.createDirectories(growing);
        try (InputStream in = archive.openStream()) {
            unpacking.unpack(in, growing);
        }
        Files.writeString(growing.resolve(FILES), Long.toString(count(growing)));
        return Files.move(growing, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isComplete(Path folder) throws IOException {
        Path files = folder.resolve(FILES);
        return Files.exists(files)
                && Files.readString(files).equals(Long.toString(count(folder) - 1));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long fingerprint =
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : 31 * connection.getLastModified() + connection.getContentLengthLong();
        return Long.toHexString(fingerprint);
    }
}
