package cachinglab.comparison.measure;

/// How many of something there were in a second.
final class Rate {

    private Rate() {}

    static double perSecond(int count, long nanoseconds) {
        return Math.round(count * 1e10 / nanoseconds) / 10.0;
    }
}
