/// How values look in JSON, where the framework's way costs too much.
@NullMarked
package cachinglab.domain.json;

import org.jspecify.annotations.NullMarked;
