package nl.berichtenpoort.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nl.berichtenpoort.samples.Samples;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole gateway on its embedded default, on a free port and a data folder of its own. All tests that need it extend
 * this class and add no configuration, so that it starts once for all of them. They share a database: a test looks only
 * at what it brought in itself.
 */
@SpringBootTest(classes = Berichtenpoort.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class GatewayTest {

    /** Below target, so that a clean build removes what the tests leave. */
    private static final Path DATA =
            Path.of("target", "gateway-test", UUID.randomUUID().toString());

    @DynamicPropertySource
    static void embedded(DynamicPropertyRegistry registry) {
        registry.add("berichtenpoort.data-folder", DATA::toString);
        registry.add(
                "berichtenpoort.official-xslt-folder",
                () -> "../../samples/src/main/resources/samples/official-xslt/voorbeeld");
        registry.add("berichtenpoort.contracts-folder", () -> contracts().toString());
        // Pseudonyms and sums of a municipality that only the test of steering information writes about.
        registry.add("berichtenpoort.steering.key", () -> "c3R1dXJpbmZvcm1hdGllLXZhbi1kZS10ZXN0cy1hbGxlZW4h");
        registry.add("berichtenpoort.steering.recipients.zeeland.legal-ground", () -> "Grondslag van de tests");
        registry.add("berichtenpoort.steering.recipients.zeeland.municipalities", () -> "0703,0664");
        registry.add("berichtenpoort.steering.recipients.zeeland.period", () -> "kwartaal");
        // Only a reload that a test asks for replaces the contracts.
        registry.add("berichtenpoort.contracts.reload-interval", () -> "1h");
    }

    /** The folder of contracts, which holds those of the Achterhoek at the start. */
    protected static Path contracts() {
        Path folder = DATA.resolveSibling(DATA.getFileName() + "-contracts");
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
                for (Map.Entry<String, byte[]> file :
                        Samples.files("contracts/achterhoek-2022").entrySet()) {
                    Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
