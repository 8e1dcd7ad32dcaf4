/// The shop's products as Micronaut serves them with `@Cacheable` on Redis, and endpoints that do less:
/// the limits of what a hit may cost.
@NullMarked
package cachinglab.benchmark.micronaut;

import org.jspecify.annotations.NullMarked;
