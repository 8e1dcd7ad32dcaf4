/// What the lab promises, checked against the real services where it takes them.
@NullMarked
package cachinglab.comparison;

import org.jspecify.annotations.NullMarked;
