/// One query cached twice: step by step, and by an annotation.
@NullMarked
package cachinglab.strategy.declarative;

import org.jspecify.annotations.NullMarked;
