package cachinglab.comparison.workload;

import cachinglab.comparison.workload.Operation.Kind;
import java.util.Random;

/// How many of a hundred operations are of each kind.
record Mix(int reads, int updates, int inserts, int readModifyWrites) {

    Mix {
        if (reads + updates + inserts + readModifyWrites != 100) {
            throw new IllegalArgumentException("These are not a hundred operations.");
        }
    }

    Kind draw(Random random) {
        int point = random.nextInt(100);
        if (point < reads) {
            return Kind.READ;
        }
        if (point < reads + updates) {
            return Kind.UPDATE;
        }
        return point < reads + updates + inserts ? Kind.INSERT : Kind.READ_MODIFY_WRITE;
    }
}
