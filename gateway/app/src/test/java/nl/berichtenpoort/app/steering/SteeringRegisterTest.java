package nl.berichtenpoort.app.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.steering.Kolom;
import org.junit.jupiter.api.Test;

/** The register of processing on the documentation's page says what the code gives; its last column is the reader's. */
class SteeringRegisterTest {

    private static final Path PAGE = Path.of("docs", "steering.md");

    @Test
    void everyColumnStandsInTheRegisterAsItIs() throws IOException {
        List<Kolom> registered = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### `")) {
                table = line.substring(5, line.length() - 1);
            } else if (!table.isEmpty() && line.startsWith("| `")) {
                String[] cells = line.split(" ?\\| ?", -1);
                assertThat(cells).as(line).hasSize(7);
                String column = cells[1].replace("`", "");
                registered.add(new Kolom(table, column, cells[2], english(table, column), cells[3], cells[4]));
            }
        }
        assertThat(registered).isEqualTo(Kolom.alle());
    }

    private static String english(String table, String column) {
        return Kolom.alle().stream()
                .filter(known -> known.tabel().equals(table) && known.naam().equals(column))
                .map(Kolom::meaning)
                .findFirst()
                .orElse("");
    }
}
