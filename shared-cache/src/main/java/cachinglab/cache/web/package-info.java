/// The caches over HTTP: response headers, and management under /cache.
@NullMarked
package cachinglab.cache.web;

import org.jspecify.annotations.NullMarked;
