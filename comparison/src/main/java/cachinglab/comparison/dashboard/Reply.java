package cachinglab.comparison.dashboard;

import java.nio.charset.StandardCharsets;

/// What a request is answered with.
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record Reply(int status, String type, byte[] body) {

    static Reply json(Object thing) {
        return new Reply(200, "application/json", bytes(Json.text(thing)));
    }

    static Reply problem(int status, String title, String detail) {
        var problem = Problem.of(status, title, detail);
        return new Reply(status, Problem.MEDIA_TYPE, bytes(Json.text(problem)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
