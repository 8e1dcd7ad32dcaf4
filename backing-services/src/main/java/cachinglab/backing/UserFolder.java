package cachinglab.backing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The one folder of a user on this machine where runs leave their records, temporary data and
/// unpacked binaries: `caching-lab-USER` among the temporary files, closed to others.
final class UserFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private UserFolder() {}

    static Path path() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^\\w.-]", "_");
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "caching-lab-" + user)
                        .toAbsolutePath();
        try {
            create(folder);
            return requireOwn(folder);
        } catch (IOException e) {
            throw new BackingServicesException(
                    "The folder %s cannot be used: %s.".formatted(folder, e.getMessage()));
        }
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (POSIX) {
            var closed = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(closed));
        } else {
            Files.createDirectories(folder);
        }
    }

    /// Whoever made it first in a folder open to all could put programs of his in it.
    private static Path requireOwn(Path folder) throws IOException {
        Path mine = Files.createTempFile(folder, "owner", "");
        try {
            if (!Files.getOwner(folder).equals(Files.getOwner(mine))) {
                throw new IOException("it belongs to somebody else");
            }
            return folder;
        } finally {
            Files.delete(mine);
        }
    }
}
