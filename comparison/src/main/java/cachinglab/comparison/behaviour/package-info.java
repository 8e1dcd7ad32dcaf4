/// The behaviour matrix: what each strategy does in each of some scenarios, measured over HTTP, in
/// PostgreSQL and in Redis.
@NullMarked
package cachinglab.comparison.behaviour;

import org.jspecify.annotations.NullMarked;
