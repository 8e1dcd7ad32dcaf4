package cachinglab.backing;

import java.util.regex.Pattern;

/// Addresses as they may be shown: without the passwords in them.
final class Masked {

    /// `redis://NAME:PASSWORD@HOST`, also where it is not written as it should be.
    private static final Pattern USER_INFO = Pattern.compile("//.*@");

    /// `jdbc:postgresql://HOST/NAME?password=PASSWORD`
    private static final Pattern PARAMETER = Pattern.compile("(?i)(password)=[^&]*");

    private Masked() {}

    static String of(String address) {
        String withoutUser = USER_INFO.matcher(address).replaceAll("//***@");
        return PARAMETER.matcher(withoutUser).replaceAll("$1=***");
    }
}
