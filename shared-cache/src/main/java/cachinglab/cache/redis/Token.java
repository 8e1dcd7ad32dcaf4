package cachinglab.cache.redis;

import java.security.SecureRandom;
import java.util.HexFormat;

/// A name nobody else has: 128 random bits.
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String next() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
