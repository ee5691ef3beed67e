package io.tapewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ServiceLoader;
import java.util.Set;

/** The arrows between the packages, as the package-info of {@code io.tapewright} draws them, and what the runtime must not do. */
@AnalyzeClasses(packages = "io.tapewright", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> BINDING = Set.of(
            "readValue",
            "readValues",
            "treeToValue",
            "valueToTree",
            "convertValue",
            "updateValue",
            "readerFor",
            "writerFor");

    @ArchTest
    static final ArchRule arrowsRunOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("annotation")
            .definedBy("io.tapewright.annotation")
            .layer("agent")
            .definedBy("io.tapewright.agent")
            .layer("batch")
            .definedBy("io.tapewright.batch")
            .layer("team")
            .definedBy("io.tapewright.team")
            .layer("completion")
            .definedBy("io.tapewright.completion")
            .layer("llm")
            .definedBy("io.tapewright.llm..")
            .layer("tool")
            .definedBy("io.tapewright.tool")
            .layer("training")
            .definedBy("io.tapewright.training")
            .layer("tape")
            .definedBy("io.tapewright.tape")
            .layer("step")
            .definedBy("io.tapewright.step")
            .layer("json")
            .definedBy("io.tapewright.json")
            .layer("package-info")
            .definedBy("io.tapewright")
            .whereLayer("annotation")
            .mayOnlyAccessLayers("completion", "step")
            .whereLayer("batch")
            .mayOnlyAccessLayers("agent", "tape", "json")
            .whereLayer("team")
            .mayOnlyAccessLayers("agent", "completion", "llm", "tape", "step")
            .whereLayer("agent")
            .mayOnlyAccessLayers("annotation", "completion", "training", "llm", "tool", "tape", "step", "json")
            .whereLayer("completion")
            .mayOnlyAccessLayers("llm", "tool", "step", "json")
            .whereLayer("training")
            .mayOnlyAccessLayers("llm", "tool", "json")
            .whereLayer("llm")
            .mayOnlyAccessLayers("tool", "step", "json")
            .whereLayer("tool")
            .mayOnlyAccessLayers("step", "json")
            .whereLayer("tape")
            .mayOnlyAccessLayers("step", "json")
            .whereLayer("step")
            .mayOnlyAccessLayers("json")
            .whereLayer("json")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.tapewright.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyClientsOfModelsKnowServices = noClasses()
            .that()
            .resideOutsideOfPackage("io.tapewright.llm.*..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tapewright.llm.*..", "okhttp3..", "okio..");

    @ArchTest
    static final ArchRule nothingIsNeededButJacksonAndOkHttp = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "io.tapewright..",
                    "tools.jackson..",
                    "okhttp3..",
                    "okio..",
                    "kotlin..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule jsonTreesAreOutOfSightOfTheStepsAndCompletions = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.tapewright.step", "io.tapewright.completion", "io.tapewright.tool", "io.tapewright.agent")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule nothingIsFoundByReflection = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class)
            .orShould()
            .callMethodWhere(
                    describe("a class is asked for by name or for its members", ArchitectureTest::isReflective));

    @ArchTest
    static final ArchRule nothingIsBoundByJackson =
            noClasses().should().callMethodWhere(describe("Jackson binds data", ArchitectureTest::isBinding));

    private static boolean isReflective(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Class.class)
                && call.getName()
                        .matches("forName|newInstance|get(Declared|Record|Enum).*|get(Methods?|Fields?|Constructors?)");
    }

    private static boolean isBinding(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("tools.jackson") && BINDING.contains(call.getName());
    }
}
