package nl.berichtenpoort.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine is a pure function: it knows the standard, not the machine around it. */
@AnalyzeClasses(packages = "nl.berichtenpoort.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineBoundariesTest {

    @ArchTest
    static final ArchRule usesOnlyTheStandardAndItsXmlLibraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.berichtenpoort.engine..",
                    "nl.berichtenpoort.schemas..",
                    "nl.berichtenpoort.jaxb..",
                    "java..",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "jakarta.xml.bind..",
                    "com.fasterxml.aalto..",
                    "org.codehaus.stax2..",
                    "dk.brics.automaton..",
                    "net.sf.saxon..",
                    "com.sun.management..",
                    "org.snakeyaml.engine..",
                    "tools.jackson.core..");

    @ArchTest
    static final ArchRule onlyOnePackageReadsYaml = noClasses()
            .that()
            .resideOutsideOfPackage("nl.berichtenpoort.engine.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml.engine..");

    @ArchTest
    static final ArchRule whatReadsYamlKnowsNoKindOfFile = classes()
            .that()
            .resideInAPackage("nl.berichtenpoort.engine.yaml..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.berichtenpoort.engine.yaml..",
                    "nl.berichtenpoort.engine.report..",
                    "java..",
                    "org.snakeyaml.engine..");

    @ArchTest
    static final ArchRule onlyCanonicalJsonIsJson = noClasses()
            .that()
            .resideOutsideOfPackage("nl.berichtenpoort.engine.translate.json..")
            // Only asks whether a party's own JSON is JSON.
            .and()
            .resideOutsideOfPackage("nl.berichtenpoort.engine.translate.stylesheet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule onlyTheSandboxLooksAtItsThreads = noClasses()
            .that()
            .resideOutsideOfPackage("nl.berichtenpoort.engine.xslt..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.management..");

    @ArchTest
    static final ArchRule theReportKnowsOnlyWhichMessageItIsAbout = noClasses()
            .that()
            .resideInAPackage("nl.berichtenpoort.engine.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.berichtenpoort.engine",
                    "nl.berichtenpoort.engine.schema..",
                    "nl.berichtenpoort.engine.envelope..",
                    "nl.berichtenpoort.engine.rule..",
                    "nl.berichtenpoort.engine.casefile..",
                    "nl.berichtenpoort.engine.retour..");

    @ArchTest
    static final ArchRule onlyThePipelineKnowsTheOrderOfTheSteps = noClasses()
            .that()
            .resideInAPackage("nl.berichtenpoort.engine.*..")
            // A conversation sends message after message through the pipeline.
            .and()
            .resideOutsideOfPackage("nl.berichtenpoort.engine.conversation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.berichtenpoort.engine");

    @ArchTest
    static final ArchRule timeIsGivenNeverTaken = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().because("static mutable state is shared by accident");
}
