/// What the shop is about: products, users, and the store that holds them. No HTTP, no SQL, no
/// cache.
@NullMarked
package cachinglab.domain;

import org.jspecify.annotations.NullMarked;
