package cachinglab.benchmark.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Tomcat on virtual threads, and one connection to Redis that all of them share: Spring Boot's
/// defaults but for the threads, which are those of the services.
@SpringBootApplication(proxyBeanMethods = false)
class Application {

    private Application() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
