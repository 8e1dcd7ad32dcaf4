package cachinglab.backing;

import java.util.Locale;

/// Where servers that are not configured come from; the system property `backing` chooses.
public enum Backing {
    /// Processes of this machine, from binaries on the class path.
    EMBEDDED,
    /// Docker containers of the images docker-compose.yml names.
    TESTCONTAINERS;

    static Backing chosen() {
        String choice = System.getProperty("backing", "embedded");
        for (Backing backing : values()) {
            if (backing.name().toLowerCase(Locale.ROOT).equals(choice)) {
                return backing;
            }
        }
        throw new BackingServicesException(
                "-Dbacking=%s is not known: it is embedded or testcontainers.".formatted(choice));
    }
}
