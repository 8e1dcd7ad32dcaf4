/// Contestants in processes of their own, who are told what to do and tell what it took.
@NullMarked
package cachinglab.benchmark.worker;

import org.jspecify.annotations.NullMarked;
