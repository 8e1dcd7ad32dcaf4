/// The shop's products as Spring Boot serves them with `@Cacheable` on Redis.
@NullMarked
package cachinglab.benchmark.springboot;

import org.jspecify.annotations.NullMarked;
