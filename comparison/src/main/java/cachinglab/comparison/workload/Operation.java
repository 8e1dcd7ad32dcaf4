package cachinglab.comparison.workload;

/// Something to do with one record.
///
/// @param record its number, from 0: those there are before a workload begins, then those it inserts
public record Operation(Kind kind, int record) {

    /// What to do.
    public enum Kind {
        READ('R'),
        UPDATE('U'),
        INSERT('I'),
        /// A read, and then an update of what was read: two requests.
        READ_MODIFY_WRITE('M'),
        DELETE('D');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /// What stands for it in a hash of operations.
        char letter() {
            return letter;
        }
    }
}
