package nl.berichtenpoort.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.contract.verdict.ContractLayer;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.schemas.CodeLists;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the contract layer takes for a line of an invoice of 1,000 lines, each on an allocation of its own and about one of
 * the 30 products of the contract; with the case file in memory, so that the layer's own work is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ContractLayerBenchmark {

    private static final int LINES = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    /** How many contracts are in force. */
    @Param({"10", "360"})
    public int contracts;

    private final ContractLayer layer = new ContractLayer();
    private final InMemoryCaseFile caseFile = new InMemoryCaseFile();
    private ContractSet set;
    private Reading invoice;

    /**
     * Reads contracts and invoice, makes its allocations, and warms up.
     *
     * @throws IOException when the invoice cannot be made
     */
    @Setup
    public void open() throws IOException {
        String bare = new String(new LargeInvoice(1, LINES).bytes(), StandardCharsets.UTF_8);
        invoice = new MessageReader(SchemaSet.builtIn()).read(contracted(bare).getBytes(StandardCharsets.UTF_8));
        List<CaseFileChange> lines = CaseFileChanges.from(
                invoice.type().orElseThrow(), invoice.root().orElseThrow());
        caseFile.apply(
                1,
                lines.stream()
                        .filter(Prestatie.class::isInstance)
                        .map(line -> (CaseFileChange) allocation((Prestatie) line))
                        .toList());
        String provider = lines.get(lines.size() - 1) instanceof Prestatie line
                ? line.relation().aanbieder()
                : "";
        set = set(provider);
        long end = ProcessCpu.nanos() + WARM_UP.toNanos();
        while (ProcessCpu.nanos() < end) {
            if (judge().regels().size() != LINES) {
                throw new IllegalStateException("Not every line has an agreement");
            }
        }
    }

    /** Judges the whole invoice; JMH divides by its lines. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public ContractOordeel judge() {
        return layer.oordeel(
                        invoice.type().orElseThrow(),
                        invoice.root().orElseThrow(),
                        set,
                        caseFile,
                        Bestedingen.onbekend(),
                        Set.of())
                .orElseThrow();
    }

    /** The first so many contracts, the first one of them with the provider of the invoice. */
    private ContractSet set(String provider) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < contracts; i++) {
            names.add("aanbieder-" + i + "-1.yaml");
            names.add("aanbieder-" + i + "-2.yaml");
        }
        List<ContractFile> files = ContractFiles.files().stream()
                .filter(file -> names.contains(file.name()))
                .map(file -> new ContractFile(
                        file.name(),
                        new String(file.bytes(), StandardCharsets.UTF_8)
                                .replace(ContractFiles.agb(0), provider)
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    /** The invoice with each line about the next of the 30 products. */
    private static String contracted(String invoice) {
        StringBuilder out = new StringBuilder(invoice.length());
        String[] parts = invoice.split("(?=<ProductCategorie>)");
        for (int i = 0; i < parts.length; i++) {
            out.append(parts[i].replaceFirst("<ProductCategorie>[^<]*", "<ProductCategorie>45")
                    .replaceFirst("<ProductCode>[^<]*", "<ProductCode>45A" + (10 + i % ContractFiles.PRODUCTS)));
        }
        return out.toString();
    }

    private static Toewijzing allocation(Prestatie line) {
        return new Toewijzing(
                line.relation(),
                line.bsn(),
                line.toewijzingNummer(),
                Optional.empty(),
                Optional.of(new Product(line.categorie(), Optional.of(line.code()))),
                line.periode().begindatum().minusMonths(1),
                LocalTime.NOON,
                line.periode().begindatum().minusMonths(1),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Omvang(1000, line.eenheid(), "4")),
                Optional.empty(),
                Optional.empty());
    }
}
