package cachinglab.comparison;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The command line. What goes wrong is one sentence on standard error and an exit code that is
/// not 0.
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = Lab.Version.class,
        description = "Caching strategies side by side, over real PostgreSQL and Redis.",
        subcommands = {
            Up.class,
            Run.class,
            PracticeCommand.class,
            Compare.class,
            Bench.class,
            ScenarioCommand.class,
            ReportCommand.class,
            Eviction.class
        })
public final class Lab implements Runnable {

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(new Lab());
    }

    /// A command whose failures are one sentence each.
    public static CommandLine commandLine(Object command) {
        return new CommandLine(command)
                .setParameterExceptionHandler((wrong, arguments) -> misunderstood(wrong))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line));
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    private static int misunderstood(ParameterException wrong) {
        var line = wrong.getCommandLine();
        say(line, wrong.getMessage() + " (" + line.getCommandSpec().qualifiedName() + " --help)");
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception failure, CommandLine line) {
        // What fails because the lab is being ended needs no sentence.
        if (!isEnding()) {
            say(line, failure instanceof LabException one ? one.sentence() : failure.toString());
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /// Whether Ctrl-C, or SIGTERM, has come.
    private static boolean isEnding() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException tooLate) {
            return true;
        }
    }

    private static void say(CommandLine line, String sentence) {
        PrintWriter err = line.getErr();
        err.println(sentence);
        err.flush();
    }

    /// What the jar says of itself.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Lab.class.getPackage().getImplementationVersion();
            return new String[] {
                "Caching lab " + (version == null ? "unpackaged" : version),
                "Java " + System.getProperty("java.runtime.version")
            };
        }
    }
}
