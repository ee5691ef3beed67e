package io.tapewright.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;

/** Which part of the processor may know which other. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "io.tapewright.processor";

    @ArchTest
    static final ArchRule ONLY_WRITE_KNOWS_HOW_SOURCES_ARE_MADE = noClasses()
            .that(not(resideInAPackage(ROOT + ".write")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.tapewright.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODEL_IS_DATA = classes()
            .that(resideInAPackage(ROOT + ".model"))
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces();

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_NO_STAGE = noClasses()
            .that(resideInAPackage(ROOT + ".model"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".read", ROOT + ".validate", ROOT + ".write");

    @ArchTest
    static final ArchRule THE_REPORT_KNOWS_NOTHING_ELSE = noClasses()
            .that(resideInAPackage(ROOT + ".report"))
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".report"))));

    @ArchTest
    static final ArchRule STAGES_MEET_ONLY_IN_THE_MODEL =
            slices().matching(ROOT + ".(read|validate|write)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_RUNTIME_IS_KNOWN_BY_NAME_ONLY = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.tapewright..").and(not(resideInAPackage(ROOT + ".."))));

    /** Class members of an annotation can't be loaded in a compiler. */
    @ArchTest
    static final ArchRule ANNOTATIONS_ARE_READ_AS_MIRRORS =
            noClasses().should().callMethodWhere(takesAnAnnotationClass());

    @ArchTest
    static void oneClassOnlyMakesFiles(JavaClasses processor) {
        Set<String> makers = processor.stream()
                .filter(ArchitectureTest::makesFiles)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(1, makers.size(), makers::toString);
    }

    /** Handing the filer on is not using it. */
    private static boolean makesFiles(JavaClass user) {
        return user.getMethodCallsFromSelf().stream().anyMatch(call -> isCreate(call) || isWriteTo(call));
    }

    private static boolean isCreate(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Filer.class)
                && call.getName().startsWith("create");
    }

    private static boolean isWriteTo(JavaMethodCall call) {
        return call.getName().equals("writeTo")
                && call.getTargetOwner().getPackageName().startsWith("com.palantir");
    }

    private static DescribedPredicate<JavaMethodCall> takesAnAnnotationClass() {
        return DescribedPredicate.describe(
                "ask an element for an annotation by its class",
                call -> Set.of("getAnnotation", "getAnnotationsByType").contains(call.getName())
                        && call.getTargetOwner().getPackageName().startsWith("javax.lang.model"));
    }
}
