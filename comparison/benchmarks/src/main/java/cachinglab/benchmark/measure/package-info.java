/// How anything is measured: in turn, round after round, with its spread.
@NullMarked
package cachinglab.benchmark.measure;

import org.jspecify.annotations.NullMarked;
