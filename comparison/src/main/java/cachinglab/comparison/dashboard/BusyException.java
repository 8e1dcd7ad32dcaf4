package cachinglab.comparison.dashboard;

/// Another action is under way.
final class BusyException extends RuntimeException {}
