package cachinglab.comparison;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Whether an option's number makes sense.
///
/// @param command whose option it is
record Bounds(CommandSpec command) {

    /// @throws ParameterException if it is out of these bounds
    double within(String option, double value, double least, double most) {
        if (value >= least && value <= most) {
            return value;
        }
        throw wrong("%s must be from %s to %s".formatted(option, text(least), text(most)));
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    private static String text(double bound) {
        return bound == Math.rint(bound) ? "%,.0f".formatted(bound) : Double.toString(bound);
    }
}
