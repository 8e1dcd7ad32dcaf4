package cachinglab.backing;

/// A PostgreSQL somebody else runs.
record ConfiguredPostgreSql(String jdbcUrl, String username, String password)
        implements PostgreSql {}
