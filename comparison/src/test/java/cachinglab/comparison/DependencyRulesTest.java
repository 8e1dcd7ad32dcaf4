package cachinglab.comparison;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cachinglab.comparison.launch.Installation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The dependencies point one way. Every module is read as it was built.
class DependencyRulesTest {

    private static final String BACKING = "cachinglab.backing..";
    private static final String CACHE = "cachinglab.cache..";
    private static final String COMPARISON = "cachinglab.comparison..";
    private static final String DOMAIN = "cachinglab.domain..";
    private static final String STRATEGY = "cachinglab.strategy..";
    private static final String TESTING = "cachinglab.testing..";

    @Test
    void theDomainKnowsNoCache() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CACHE, STRATEGY, COMPARISON, TESTING)
                .check(module("shared-domain"));
    }

    @Test
    void theCacheDoesNotKnowWhatAProductIs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, STRATEGY, COMPARISON, TESTING)
                .check(module("shared-cache"));
    }

    @Test
    void backingServicesKnowNobody() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(DOMAIN, CACHE, STRATEGY, COMPARISON, TESTING)
                .check(module("backing-services"));
    }

    @Test
    void theLabKnowsTheServicesOnlyByHttp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DOMAIN, CACHE, STRATEGY, TESTING)
                .check(module("comparison"));
    }

    @Test
    void strategiesKnowNeitherTheServersNorTheLab() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BACKING, COMPARISON, TESTING)
                .check(strategies());
    }

    @Test
    void theHeartOfTheDomainKnowsNeitherWebNorTables() {
        noClasses()
                .that()
                .resideInAPackage("cachinglab.domain")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("cachinglab.domain.web..", "cachinglab.domain.persistence..")
                .check(module("shared-domain"));
    }

    @Test
    void nobodyWaitsByTheClock() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
                .check(
                        modules(
                                "shared-cache",
                                "cache-aside",
                                "read-through",
                                "write-through",
                                "write-behind"));
    }

    private static JavaClasses strategies() {
        return modules("cache-aside", "read-through", "write-through", "write-behind");
    }

    private static JavaClasses module(String name) {
        return modules(name);
    }

    private static JavaClasses modules(String... names) {
        var root = Installation.here().root();
        return new ClassFileImporter()
                .importPaths(
                        Stream.of(names)
                                .map(name -> root.resolve(name).resolve("target/classes"))
                                .toList());
    }
}
