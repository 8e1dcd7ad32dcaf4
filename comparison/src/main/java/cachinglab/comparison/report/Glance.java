package cachinglab.comparison.report;

/// A figure in large type, and what it counts.
record Glance(String number, String what, boolean alarming) {}
