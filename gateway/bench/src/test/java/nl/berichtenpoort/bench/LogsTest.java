package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted in logs must be what they say. */
class LogsTest {

    @TempDir
    private Path folder;

    @Test
    void countsTheStatementsOfOneTransaction() throws IOException {
        String before = "@5/1 LOG:  execute <unnamed>: insert into a (id) values ($1)\n";
        Path file = Files.writeString(folder.resolve("server.log"), before + """
                @5/2 LOG:  execute <unnamed>: BEGIN
                @6/9 LOG:  execute S_7: select 1
                @5/2 LOG:  execute <unnamed>/C_1: select *
                \tfrom b
                @5/2 LOG:  execute fetch from <unnamed>/C_1: select *
                \tfrom b
                @5/2 LOG:  execute S_3: insert into a (id) values ($1)
                @5/2 LOG:  execute S_2: COMMIT
                @ LOG:  checkpoint complete: wrote 3 buffers
                """);
        StatementLog log = new StatementLog(file);

        assertThat(log.transaction(before.length(), "insert into a "))
                .isEqualTo(new StatementLog.Transaction(
                        java.util.List.of("select *", "insert into a (id) values ($1)"), 1));
        assertThatThrownBy(() -> log.transaction(before.length(), "insert into c "))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.end()).isEqualTo(Files.size(file));
    }

    @Test
    void findsThePeakOfTheHeap() throws IOException {
        Path file = Files.writeString(folder.resolve("gc.log"), """
                [0.1s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 400M->300M(512M) 2.1ms
                [0.2s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 120M->80M(512M) 2.1ms
                [0.3s][info][gc] GC(2) Concurrent Mark Cycle 3.0ms
                [0.4s][info][gc] GC(2) Pause Remark 110M->90M(512M) 2.1ms
                """);
        HeapLog log = new HeapLog(file);

        assertThat(log.lines()).isEqualTo(4);
        assertThat(log.peak(1)).isEqualTo(new HeapLog.Peak(120, 90));
        assertThat(log.peak(0)).isEqualTo(new HeapLog.Peak(400, 300));
        assertThat(log.peak(4)).isEqualTo(new HeapLog.Peak(0, 0));
    }
}
