/// The lab: runs the services side by side and measures how they differ.
@NullMarked
package cachinglab.comparison;

import org.jspecify.annotations.NullMarked;
