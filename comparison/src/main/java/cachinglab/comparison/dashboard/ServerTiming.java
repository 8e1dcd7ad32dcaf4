package cachinglab.comparison.dashboard;

import cachinglab.comparison.dashboard.TraceReport.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The steps that a service tells in its Server-Timing, in the words of this project.
final class ServerTiming {

    private static final Pattern STEP =
            Pattern.compile(
                    "(redis|sql);desc=\"([^\"]*)\"(?:;answer=([^;]+))?;at=(\\d+);dur=([0-9.]+)");

    /// What a script is for, and what its answers mean.
    private static final Map<String, String> SCRIPTS =
            Map.of(
                    "lease", "ask for the lease",
                    "fill", "fill",
                    "release", "release the lease",
                    "declare", "declare the write",
                    "declare-tag", "declare it to the lists",
                    "conclude", "conclude the write",
                    "conclude-tag", "conclude it for the lists",
                    "accept", "accept the write",
                    "claim", "claim the address",
                    "confirm", "confirm the address");

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "lease 1", "granted",
                    "lease 0", "filled meanwhile",
                    "lease -1", "another has it",
                    "lease -2", "a writer is at work",
                    "fill 1", "stored",
                    "fill 0", "rejected: a write came between",
                    "conclude 0", "evicted",
                    "conclude 1", "new value stored");

    private ServerTiming() {}

    /// @param sentMicros when the request was, since 1970
    static List<Step> steps(String header, long sentMicros) {
        return STEP.matcher(header)
                .results()
                .map(found -> {
                    double at = (Long.parseLong(found.group(4)) - sentMicros) / 1_000.0;
                    double millis = Double.parseDouble(found.group(5));
                    return found.group(1).equals("sql")
                            ? sql(found.group(2), at, millis)
                            : redis(found.group(2), answer(found.group(3)), at, millis);
                })
                .sorted(Comparator.comparingDouble(Step::atMillis))
                .toList();
    }

    private static String answer(@Nullable String told) {
        return told == null ? "nil" : told;
    }

    private static Step sql(String statement, double at, double millis) {
        var verb = statement.split(" ", 2)[0];
        return new Step("postgresql", verb, "", statement, Math.max(0, at), millis);
    }

    private static Step redis(String command, String answer, double at, double millis) {
        var what = SCRIPTS.getOrDefault(command, command);
        var detail = SCRIPTS.containsKey(command) ? command + ".lua" : command;
        return new Step("redis", what, words(command, answer), detail, Math.max(0, at), millis);
    }

    /// An integer of a script says something only if it is among those above, or a version.
    private static String words(String command, String answer) {
        if (command.equals("accept") && Character.isDigit(answer.charAt(0))) {
            return "accepted, version " + answer;
        }
        if (ANSWERS.get(command + " " + answer) instanceof String known) {
            return known;
        }
        if (answer.equals("nil")) {
            return command.startsWith("GET") ? "miss" : "";
        }
        if (answer.contains("/")) {
            return answer.replace("/", " of ") + " found";
        }
        if (answer.endsWith("B")) {
            return "hit, " + answer.replace("B", " bytes");
        }
        return Character.isLetter(answer.charAt(0)) ? answer : "";
    }
}
