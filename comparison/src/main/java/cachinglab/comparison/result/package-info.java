/// What a comparison has found out: the model of `report.json`, and of the page and the table made
/// from it.
@NullMarked
package cachinglab.comparison.result;

import org.jspecify.annotations.NullMarked;
