package nl.berichtenpoort.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What keeps the application's packages apart. */
@AnalyzeClasses(packages = "nl.berichtenpoort.app", importOptions = ImportOption.DoNotIncludeTests.class)
class AppBoundariesTest {

    @ArchTest
    static final ArchRule theCommandLineStartsNoSpring = noClasses()
            .that()
            .resideInAPackage("nl.berichtenpoort.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.camel..", "org.apache.activemq..");

    @ArchTest
    static final ArchRule theJournalKnowsNoDoors = noClasses()
            .that()
            .resideInAPackage("nl.berichtenpoort.app.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.berichtenpoort.app.rest..",
                    "nl.berichtenpoort.app.soap..",
                    "nl.berichtenpoort.app.intake..",
                    "nl.berichtenpoort.app.processing..",
                    "nl.berichtenpoort.app.delivery..");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = noFields()
            .should()
            .beAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class)
            .orShould()
            .beAnnotatedWith(org.springframework.beans.factory.annotation.Value.class);
}
