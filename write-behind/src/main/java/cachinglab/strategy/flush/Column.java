package cachinglab.strategy.flush;

import java.util.function.Function;

/// A column of a table, and what an entity has in it.
///
/// @param type as PostgreSQL calls it
record Column<E>(String name, String type, Function<E, Object> value) {}
