package cachinglab.comparison.soak;

import cachinglab.comparison.launch.Instance;
import java.time.Duration;

/// What goes wrong, from its beginning to its end. Every strategy suffers it: those that have to do
/// with services befall one instance of each.
enum Fault {
    /// kill -9 of an instance, and its next start.
    KILL_SERVICE {
        @Override
        void befall(Scene scene) throws Exception {
            var victims = scene.oneOfEach();
            victims.forEach(Instance::kill);
            scene.start(victims);
        }
    },
    /// SIGSTOP of an instance for longer than others wait before they take over its writes.
    SUSPEND_SERVICE {
        @Override
        void befall(Scene scene) throws Exception {
            var victims = scene.oneOfEach();
            for (var victim : victims) {
                victim.suspend();
            }
            try {
                Scene.last(SoakIT.CLAIM_AFTER.multipliedBy(3));
            } finally {
                for (var victim : victims) {
                    victim.resume();
                }
            }
        }
    },
    /// SIGSTOP of Redis: it takes connections, and answers nothing.
    SUSPEND_REDIS {
        @Override
        void befall(Scene scene) throws Exception {
            scene.redis().suspend();
            try {
                Scene.last(Duration.ofSeconds(3));
            } finally {
                scene.redis().resume();
            }
        }
    },
    /// kill -9 of Redis, which acknowledges nothing before it is on disk.
    KILL_REDIS {
        @Override
        void befall(Scene scene) throws Exception {
            scene.redis().kill();
            Scene.last(Duration.ofSeconds(1));
            scene.redis().startAgain();
        }
    },
    /// The end of all connections to Redis, of which nobody knows how far they came.
    RESET_REDIS {
        @Override
        void befall(Scene scene) {
            scene.network().reset();
        }
    },
    STOP_POSTGRESQL {
        @Override
        void befall(Scene scene) throws Exception {
            scene.postgreSql().stop();
            Scene.last(scene.settings().postgreSqlOut());
            scene.postgreSql().startAgain();
        }
    };

    /// Returns when it is over.
    abstract void befall(Scene scene) throws Exception;
}
