package nl.berichtenpoort.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Routes move messages; what a message is worth is decided elsewhere. */
@AnalyzeClasses(packages = "nl.berichtenpoort.routes", importOptions = ImportOption.DoNotIncludeTests.class)
class RoutesBoundariesTest {

    @ArchTest
    static final ArchRule routesUseCamelTheirPortsAndTheReport = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "nl.berichtenpoort.routes..",
                    "nl.berichtenpoort.engine.report..",
                    "java..",
                    "jakarta.jms..",
                    "org.apache.camel..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule portsKnowNoCamel = noClasses()
            .that()
            .resideInAPackage("nl.berichtenpoort.routes.port..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "jakarta.jms..");
}
