package cachinglab.backing;

import java.util.Locale;

/// When Redis forces its append-only file to disk: what it may lose when its machine goes down.
public enum AppendFsync {
    /// Before every answer; nothing acknowledged is lost.
    ALWAYS,
    /// Once a second; up to a second of writes is lost.
    EVERYSEC;

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
