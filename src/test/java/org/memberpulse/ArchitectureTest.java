package org.memberpulse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "org.memberpulse.";

    /** From the bottom to the top; packages of one line do not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("problem"),
            List.of("platform"),
            List.of("limit"),
            List.of("organization"),
            List.of("webhook"),
            List.of("member", "journey", "dimension"),
            List.of("activity"),
            List.of("survey"),
            List.of("invitation"),
            List.of("hook", "response"),
            List.of("metric"),
            List.of("outcome"),
            List.of("widget", "dashboard", "demo"));

    private static final Pattern PURE =
            Pattern.compile("org\\.memberpulse\\.(member\\.Cutoff|survey\\.Loyalty|invitation\\.(Eligibility|Situation|"
                    + "StagePolicy|Standing|FatiguePolicy|Ask|Rule|Verdict|SuppressionReason|ReminderPlan)|metric\\.(\\w+Score|Histogram|"
                    + "Proportion|Change|Difference|WeightedNps|AdjustedNps|Stratum|Interval|Confidence|Precision|Rounding|"
                    + "TargetState|Scale|HiddenCells|Suppression\\w*|Derivation|Equations|SmallSums|SparseRow|PrimeField|Line)|webhook\\.(RetrySchedule|RetryAfter|Outcome|Consequence|DeliveryState|"
                    + "DeliveryError|DisabledReason|InsideAddresses|LiteralAddress|WebhookUrl))(\\$.*)?");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.memberpulse");

    private static DescribedPredicate<JavaClass> in(Stream<String> packages) {
        return resideInAnyPackage(packages.map(name -> ROOT + name + "..").toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> pure() {
        return describe("pure", type -> PURE.matcher(type.getBaseComponentType().getName())
                .matches());
    }

    /** Every package with those it may use. */
    static Stream<String> packages() {
        return FLOORS.stream().flatMap(List::stream);
    }

    private static Stream<String> at(String name, boolean below) {
        int own = 0;
        while (!FLOORS.get(own).contains(name)) {
            own++;
        }
        List<List<String>> chosen = below ? FLOORS.subList(0, own) : FLOORS.subList(own, FLOORS.size());
        return chosen.stream().flatMap(List::stream).filter(other -> !other.equals(name));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be read alone can be changed alone")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatIsBelowIt(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(in(at(name, false)))
                .because(
                        "arrows go one way: problem, platform, limit, organization, webhook, member, journey and dimension, activity,"
                                + " survey, invitation, response, metric, outcome, then what is shown")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsFloor() {
        classes()
                .that()
                .resideOutsideOfPackage("org.memberpulse")
                .should(new ArchCondition<JavaClass>("reside in a package of FLOORS") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean known = in(packages()).test(type);
                        events.add(new SimpleConditionEvent(type, known, type.getName() + " stands nowhere"));
                    }
                })
                .because("a new package must say what it may use")
                .check(CLASSES);
    }

    @Test
    void nothingButOtherReportsAndADemonstrationDependsOnReports() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "metric..", ROOT + "outcome..", ROOT + "demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "metric..")
                .because("reports read the other features and the dashboard is a client of the public API")
                .check(CLASSES);
    }

    @Test
    void resourcesAreUsedByNoOtherClass() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Path.class)
                .because("a resource speaks HTTP; what others need belongs into a class of the domain")
                .check(CLASSES);
    }

    @Test
    void entitiesAreNoPartOfTheApi() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("name no entity in their signatures") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream<JavaType> types =
                                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
                        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " names " + type.getName())));
                    }
                })
                .because("a column that is added must not appear in an answer by itself")
                .check(CLASSES);
    }

    @Test
    void pureClassesKnowNoFramework() {
        classes()
                .that(pure())
                .should()
                .onlyDependOnClassesThat(pure().or(resideInAnyPackage(
                        "java..", "org.apache.commons.statistics..", "com.fasterxml.jackson.annotation..")))
                .because("rules and arithmetic are tested by the thousand, without a database or a container")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[^.$]*")
                .because("a class that cannot be named after what it does, does several things or none")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .because("a constructor shows what a class needs, and a test can call it")
                .check(CLASSES);
    }
}
