package io.tapewright.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is here works in any test framework. */
@AnalyzeClasses(packages = "io.tapewright.test", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule nothingButTheRuntimeIsUsed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.tapewright..", "tools.jackson..", "org.jspecify..", "java..");
}
