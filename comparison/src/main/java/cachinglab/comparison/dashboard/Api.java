package cachinglab.comparison.dashboard;

import cachinglab.comparison.launch.Fleet;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the page asks for and wants done.
final class Api {

    private static final Pattern ENTRY = Pattern.compile("/api/entries/(product|user)/(\\d{1,18})");
    private static final int MOST_SAMPLED = 500;

    /// @param rate requests per second for each service; as it was without it
    @Serdeable
    record LoadRequest(@Nullable Boolean on, @Nullable Integer rate) {}

    /// @param sample how many entities
    @Serdeable
    record AuditRequest(@Nullable String entity, @Nullable Integer sample) {}

    private final Load load;
    private final Actions actions;
    private final Tracer tracer;
    private final Inspector inspector;
    private final Auditor auditor;

    Api(Fleet fleet, List<Target> targets, Load load) {
        var database = fleet.servers().database();
        this.load = load;
        this.actions = new Actions(fleet, targets);
        this.tracer = new Tracer(targets, database);
        this.inspector = new Inspector(targets, database);
        this.auditor = new Auditor(targets, database, Clock.systemUTC());
    }

    /// Empty if there is no such thing.
    Optional<Reply> get(String path) throws Exception {
        var entry = ENTRY.matcher(path);
        return entry.matches()
                ? Optional.of(
                        Reply.json(
                                inspector.inspect(entry.group(1), Long.parseLong(entry.group(2)))))
                : Optional.empty();
    }

    /// Empty if there is no such thing.
    Optional<Reply> post(String path, String body) throws Exception {
        return switch (path) {
            case "/api/load" -> Optional.of(load(Json.read(body, LoadRequest.class)));
            case "/api/trace" -> Optional.of(trace(Json.read(body, TraceRequest.class)));
            case "/api/audit" -> Optional.of(audit(Json.read(body, AuditRequest.class)));
            default ->
                    path.startsWith("/api/actions/")
                            ? actions.run(path.substring("/api/actions/".length())).map(Reply::json)
                            : Optional.empty();
        };
    }

    private Reply load(LoadRequest wanted) throws Exception {
        int rate = wanted.rate() == null ? load.view().rate() : wanted.rate();
        require(rate >= 1 && rate <= Load.MOST, "The rate must be 1 to " + Load.MOST + ".");
        if (Boolean.TRUE.equals(wanted.on())) {
            load.start(rate);
        } else {
            load.stop();
        }
        return Reply.json(load.view());
    }

    private Reply trace(TraceRequest wanted) throws Exception {
        var operation = Operation.named(wanted.operation());
        long id = wanted.id() == null ? 1 : wanted.id();
        require(id >= 0, "The id must not be negative.");
        return Reply.json(tracer.trace(operation, entity(wanted.entity()), id, wanted.cold()));
    }

    private Reply audit(AuditRequest wanted) throws Exception {
        int size = wanted.sample() == null ? 100 : wanted.sample();
        require(size >= 1 && size <= MOST_SAMPLED, "The sample must be 1 to " + MOST_SAMPLED + ".");
        return Reply.json(auditor.audit(entity(wanted.entity()), size));
    }

    private static String entity(@Nullable String entity) {
        require(
                "product".equals(entity) || "user".equals(entity),
                "The entity must be product or user.");
        return entity == null ? "" : entity;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new BadRequestException(sentence);
        }
    }
}
