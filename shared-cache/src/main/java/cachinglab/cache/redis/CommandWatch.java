package cachinglab.cache.redis;

import org.jspecify.annotations.Nullable;

/// Is told of each command that somebody has waited for. Must be quick, and never throws.
public interface CommandWatch {

    /// @param command as Redis calls it, or the name of a script
    /// @param nanos waited for the answer
    /// @param answer null if there was none, or nothing was found
    void answered(String command, long nanos, @Nullable Object answer);
}
