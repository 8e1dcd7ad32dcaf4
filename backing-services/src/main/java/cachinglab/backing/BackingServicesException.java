package cachinglab.backing;

/// Why there is no PostgreSQL or no Redis for this run: one sentence for whoever started it.
///
/// It carries no stack trace, since none would help; what lies beneath is in the debug log.
public final class BackingServicesException extends RuntimeException {

    public BackingServicesException(String sentence) {
        super(sentence, null, false, false);
    }
}
