package cachinglab.cache.redis;

import io.lettuce.core.api.sync.RedisCommands;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What Redis was asked to do: how many of each command.
final class Commands {

    private static final Pattern STATISTIC = Pattern.compile("cmdstat_([a-z]+):calls=(\\d+)");

    private Commands() {}

    /// Those of all clients while this ran. Commands of scripts count too.
    static Map<String, Integer> during(Runnable work, RedisCommands<String, String> redis) {
        redis.configResetstat();
        work.run();
        Map<String, Integer> counts = new TreeMap<>();
        STATISTIC
                .matcher(redis.info("commandstats"))
                .results()
                .forEach((MatchResult found) ->
                        counts.put(found.group(1), Integer.valueOf(found.group(2))));
        counts.remove("config"); // the reset itself
        counts.remove("info"); // instances that look whether Redis is there
        return counts;
    }
}
