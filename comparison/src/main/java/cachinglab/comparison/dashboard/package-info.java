/// The page at which people watch the lab: what the services do, live, and what it takes to make them
/// do something worth watching.
@NullMarked
package cachinglab.comparison.dashboard;

import org.jspecify.annotations.NullMarked;
