package cachinglab.comparison.launch;

/// Takes the servers that all services share away, and gives them back. Each of these may be called
/// at any time, by any thread, and does nothing where things are so already.
///
/// All of them throw a [cachinglab.comparison.LabException] with a sentence for people if the
/// server is not one the lab has started.
public interface Outages {

    /// As `kill -9` does. What Redis has acknowledged is in its append-only file, for its next start.
    void stopRedis();

    /// SIGSTOP: it takes connections from then on, and answers nothing.
    ///
    /// @throws cachinglab.comparison.LabException also if it is stopped
    void hangRedis();

    /// Again where it was, with the data it had, also if it hangs; returns when it answers.
    void startRedis();

    /// As `pg_ctl stop -m fast` does: it hangs up on everybody at once.
    void stopPostgres();

    /// Again where it was, with the data it had; returns when it answers.
    void startPostgres();
}
