/// Everybody wants the same, and nobody has it yet.
@NullMarked
package cachinglab.comparison.stampede;

import org.jspecify.annotations.NullMarked;
