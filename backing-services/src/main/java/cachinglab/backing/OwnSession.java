package cachinglab.backing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs in a session of their own, which a terminal's Ctrl-C does not reach: they live until
/// their owner, having finished with them, stops them.
///
/// By `setsid` where there is one, as on Linux, else by Perl, as on macOS. Either becomes the
/// program, so the process a caller starts is the program. Elsewhere programs start as usual.
public final class OwnSession {

    private static final List<String> LEADER = leader();

    private OwnSession() {}

    /// The same command, for a session of its own.
    public static List<String> command(List<String> command) {
        return Stream.concat(LEADER.stream(), command.stream()).toList();
    }

    private static List<String> leader() {
        if (isInstalled("setsid")) {
            return List.of("setsid");
        }
        if (isInstalled("perl")) {
            return List.of("perl", "-MPOSIX=setsid", "-e", "setsid(); exec {$ARGV[0]} @ARGV", "--");
        }
        return List.of();
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
