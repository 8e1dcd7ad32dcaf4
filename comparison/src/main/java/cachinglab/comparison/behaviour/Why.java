package cachinglab.comparison.behaviour;

/// What in a strategy makes it do what it did.
final class Why {

    private Why() {}

    /// A reason is one only if what was seen is what it explains.
    static String since(boolean seen, String reason) {
        return seen
                ? reason
                : "Not what the strategy is built to do; what was observed may tell why.";
    }
}
