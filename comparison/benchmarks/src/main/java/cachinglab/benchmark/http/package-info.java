/// What a hit over HTTP costs, beside other frameworks and beside endpoints that do less.
@NullMarked
package cachinglab.benchmark.http;

import org.jspecify.annotations.NullMarked;
