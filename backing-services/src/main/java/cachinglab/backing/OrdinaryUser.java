package cachinglab.backing;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Somebody other than root, as whom PostgreSQL insists to run. Root, usual in containers, gives up
/// its name and rights in a user namespace; the process stays the same, and so does its number.
final class OrdinaryUser {

    private static final List<String> GIVEN_UP = List.of("unshare", "-U");

    private OrdinaryUser() {}

    /// The same command, as an ordinary user.
    ///
    /// @param own a file of this process
    static List<String> command(Path own, List<String> command) throws IOException {
        if (!isRoot(own)) {
            return command;
        }
        if (Command.run(Stream.concat(GIVEN_UP.stream(), Stream.of("true")).toList()).failed()) {
            throw new BackingServicesException(
                    "PostgreSQL does not run as root, and no user namespace may be made here:"
                            + " start as another user, or set DATASOURCES_DEFAULT_URL.");
        }
        return Stream.concat(GIVEN_UP.stream(), command.stream()).toList();
    }

    private static boolean isRoot(Path own) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                && Files.getAttribute(own, "unix:uid").equals(0);
    }
}
