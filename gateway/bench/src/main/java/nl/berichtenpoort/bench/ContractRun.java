package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * How long it takes to read and check the contracts of a large region, first in a new JVM (a start of the gateway, the
 * command line) and then again (a reload). Aim: 3 s.
 */
public final class ContractRun {

    private static final int ROUNDS = 8;
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private ContractRun() {}

    /**
     * Reads the files several times and prints the table in Markdown.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<ContractFile> files = ContractFiles.files();
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        out.printf(Locale.ROOT, "%d files, %,d bytes%n%n", files.size(), bytes);
        out.println("| round | wall ms | CPU ms of the reading thread | CPU ms of the process |");
        out.println("| --- | ---: | ---: | ---: |");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long cpu = ProcessCpu.nanos();
            long thread = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            ContractReading reading = new ContractReader(new CodeLists()).read(files);
            double wall = (System.nanoTime() - start) / NANOS_PER_MILLI;
            double cpuOfThread = (threads.getCurrentThreadCpuTime() - thread) / NANOS_PER_MILLI;
            if (!reading.faults().isEmpty() || reading.contracts().isEmpty()) {
                throw new IllegalStateException("The files are refused: " + reading.faults());
            }
            double process = (ProcessCpu.nanos() - cpu) / NANOS_PER_MILLI;
            out.printf(Locale.ROOT, "| %d | %.0f | %.0f | %.0f |%n", round, wall, cpuOfThread, process);
        }
    }
}
