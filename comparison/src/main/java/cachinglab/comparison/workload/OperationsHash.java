package cachinglab.comparison.workload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;

/// Tells whether two runs have done the same.
///
/// @param sha256 of the first operations in their order, five bytes each: a letter for the kind and
///     the record's number, big-endian; in hexadecimal
/// @param operations how many these are
public record OperationsHash(String sha256, int operations) {

    private static final int MOST = 100_000;

    public static OperationsHash of(Workload workload, long seed) {
        return of(workload.operations(seed));
    }

    private static OperationsHash of(Iterator<Operation> operations) {
        var digest = digest();
        var bytes = ByteBuffer.allocate(1 + Integer.BYTES);
        int count = 0;
        for (; count < MOST && operations.hasNext(); count++) {
            var operation = operations.next();
            bytes.clear().put((byte) operation.kind().letter()).putInt(operation.record());
            digest.update(bytes.array());
        }
        return new OperationsHash(HexFormat.of().formatHex(digest.digest()), count);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it.", e);
        }
    }
}
