package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.app.journal.Page;
import nl.berichtenpoort.app.ledger.Instalment;
import nl.berichtenpoort.app.ledger.Ledger;
import nl.berichtenpoort.app.ledger.LedgerFilter;
import nl.berichtenpoort.app.ledger.LedgerGroup;
import nl.berichtenpoort.app.ledger.LedgerReader;
import nl.berichtenpoort.app.ledger.LedgerTotal;
import nl.berichtenpoort.app.ledger.Settlement;
import nl.berichtenpoort.app.ledger.SpendingRoom;
import nl.berichtenpoort.app.ledger.SpendingRoomReader;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ledger, as JSON or as CSV, and has it made anew. */
@RestController
class LedgerController {

    private static final String BASE = "/api/v1/ledger";
    private static final String CSV = "text/csv";
    private static final int SIZE = 100;
    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_IN_CSV = 20_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final List<String> FILTERS =
            List.of("wet", "gemeente", "aanbieder", "maand", "jaar", "product", "segment", "contract", "decimaal");

    private final Ledger ledger;
    private final LedgerReader reader;
    private final SpendingRoomReader rooms;

    LedgerController(Ledger ledger, LedgerReader reader, SpendingRoomReader rooms) {
        this.ledger = ledger;
        this.reader = reader;
        this.rooms = rooms;
    }

    /** A list without pages. */
    record ItemsView(List<Map<String, Object>> items) {}

    /** What making the ledger anew did. */
    record RebuiltView(int toewijzingen) {}

    @GetMapping(
            path = {BASE, BASE + ".csv"},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<?> totals(HttpServletRequest request) {
        Parameters query = query(request, "per");
        List<LedgerGroup> groups = groups(query);
        LedgerTable<LedgerTotal> table = new LedgerTable<>();
        for (LedgerGroup group : groups) {
            table.with(group.woord(), total -> total.groep().get(groups.indexOf(group)));
        }
        table.amount("toegewezen", LedgerTotal::toegewezen)
                .amount("geleverd", LedgerTotal::geleverd)
                .amount("gedeclareerd", LedgerTotal::gedeclareerd)
                .amount("afgewezen", LedgerTotal::afgewezen)
                .amount("toegekend", LedgerTotal::toegekend)
                .amount("gecrediteerd", LedgerTotal::gecrediteerd)
                .amount("volgensContract", LedgerTotal::volgensContract)
                .amount("verschil", LedgerTotal::verschil)
                .amount("gepland", LedgerTotal::gepland)
                .amount("voorschot", LedgerTotal::voorschot)
                .with("regels", LedgerTotal::regels);
        return list(request, query, table, reader.totals(filter(query), groups));
    }

    @GetMapping(
            path = {BASE + "/entries", BASE + "/entries.csv"},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<?> entries(HttpServletRequest request) {
        Parameters query = query(request, "page", "size");
        LedgerTable<Boeking> table = LedgerEntryTable.of(RequestLanguage.of(request));
        int size = size(request, query);
        return page(request, query, table, reader.entries(filter(query), offset(query, size), size));
    }

    @GetMapping(
            path = {BASE + "/instalments", BASE + "/instalments.csv"},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<?> instalments(HttpServletRequest request) {
        Parameters query = query(request, "status", "page", "size");
        boolean openOnly = query.text("status")
                .map(status -> {
                    if (!status.equals("open")) {
                        throw new ProblemException(ProblemKind.PARAMETER, "status", "open");
                    }
                    return true;
                })
                .orElse(false);
        LedgerTable<Instalment> table = new LedgerTable<Instalment>()
                .with("wet", Instalment::wet)
                .with("gemeente", Instalment::gemeente)
                .with("aanbieder", Instalment::aanbieder)
                .with("contract", Instalment::contract)
                .with("segment", Instalment::segment)
                .with("product", Instalment::product)
                .with("toewijzing", Instalment::toewijzingNummer)
                .with("termijn", Instalment::nummer)
                .with("deel", Instalment::deel)
                .amount("bedrag", Instalment::bedrag)
                .with("bij", Instalment::moment)
                .with("status", instalment -> instalment.status().name().toLowerCase(Locale.ROOT))
                .with("gemeld", Instalment::gemeld);
        int size = size(request, query);
        return page(request, query, table, reader.instalments(filter(query), openOnly, offset(query, size), size));
    }

    @GetMapping(
            path = {BASE + "/settlements", BASE + "/settlements.csv"},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<?> settlements(HttpServletRequest request) {
        Parameters query = query(request);
        LedgerTable<Settlement> table = new LedgerTable<Settlement>()
                .with("wet", Settlement::wet)
                .with("gemeente", Settlement::gemeente)
                .with("aanbieder", Settlement::aanbieder)
                .with("contract", Settlement::contract)
                .with("product", Settlement::product)
                .with("jaar", Settlement::jaar)
                .amount("voorschotten", settlement -> settlement.afrekening().voorschotten())
                .amount("kosten", settlement -> settlement.afrekening().kosten())
                .amount("saldo", settlement -> settlement.afrekening().saldo().cents());
        return list(request, query, table, reader.settlements(filter(query)));
    }

    @GetMapping(
            path = {BASE + "/spending-room", BASE + "/spending-room.csv"},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<?> spendingRoom(HttpServletRequest request) {
        Parameters query = Parameters.of(request, "jaar", "contract", "aanbieder", "decimaal");
        LedgerTable<SpendingRoom> table = new LedgerTable<SpendingRoom>()
                .with("contract", SpendingRoom::contract)
                .with("aanbieder", SpendingRoom::aanbieder)
                .with("jaar", SpendingRoom::jaar)
                .with("voor", SpendingRoom::voor)
                .with("clienten", SpendingRoom::clienten)
                .amount("ruimte", room -> room.stand().ruimte())
                .amount("toegewezen", room -> room.stand().toegewezen())
                .amount("vrij", room -> room.stand().vrij())
                .amount("geleverd", room -> room.stand().geleverd())
                .amount("gedeclareerd", room -> room.stand().gedeclareerd())
                .amount("betaald", room -> room.stand().betaald());
        int year = query.number("jaar", reader.year(), FIRST_YEAR, LAST_YEAR);
        return list(request, query, table, rooms.rooms(year, query.text("contract"), query.text("aanbieder")));
    }

    /** Makes the ledger anew; after new contracts, or when what it says is doubted. */
    @PostMapping(path = BASE + "/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
    RebuiltView rebuild() {
        return new RebuiltView(ledger.rebuild());
    }

    private static Parameters query(HttpServletRequest request, String... more) {
        List<String> known = new ArrayList<>(FILTERS);
        known.addAll(Arrays.asList(more));
        return Parameters.of(request, known.toArray(String[]::new));
    }

    private static LedgerFilter filter(Parameters query) {
        return new LedgerFilter(
                query.text("wet").map(LedgerController::wet),
                query.text("gemeente"),
                query.text("aanbieder"),
                query.text("maand").map(LedgerController::maand).or(() -> jaar(query)),
                query.text("product").map(LedgerController::product),
                query.text("segment"),
                query.text("contract"));
    }

    private static Standard wet(String value) {
        return switch (value) {
            case "jeugdwet" -> Standard.IJW;
            case "wmo" -> Standard.IWMO;
            default -> throw new ProblemException(ProblemKind.PARAMETER, "wet", "jeugdwet, wmo");
        };
    }

    private static LedgerFilter.Maanden maand(String value) {
        try {
            YearMonth month = YearMonth.parse(value);
            return new LedgerFilter.Maanden(month, month);
        } catch (DateTimeException notAMonth) {
            throw new ProblemException(ProblemKind.PARAMETER, "maand", "2026-05");
        }
    }

    private static Optional<LedgerFilter.Maanden> jaar(Parameters query) {
        int year = query.number("jaar", 0, FIRST_YEAR, LAST_YEAR);
        return year == 0
                ? Optional.empty()
                : Optional.of(new LedgerFilter.Maanden(YearMonth.of(year, 1), YearMonth.of(year, 12)));
    }

    private static ProductCode product(String value) {
        String[] parts = value.split(" ");
        if (parts.length != 2) {
            throw new ProblemException(ProblemKind.PARAMETER, "product", "45 45A04");
        }
        return new ProductCode(parts[0], parts[1]);
    }

    private static List<LedgerGroup> groups(Parameters query) {
        return query.text("per")
                .map(value -> Arrays.stream(value.split(","))
                        .map(word -> LedgerGroup.of(word.strip())
                                .orElseThrow(() -> new ProblemException(
                                        ProblemKind.PARAMETER,
                                        "per",
                                        String.join(
                                                ", ",
                                                Arrays.stream(LedgerGroup.values())
                                                        .map(LedgerGroup::woord)
                                                        .toList()))))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static int size(HttpServletRequest request, Parameters query) {
        return asCsv(request)
                ? query.number("size", MOST_IN_CSV, 1, MOST_IN_CSV)
                : query.number("size", SIZE, 1, Parameters.MOST);
    }

    private static int offset(Parameters query, int size) {
        return query.number("page", 0, 0, Math.min(MOST_PAGES, Integer.MAX_VALUE / size)) * size;
    }

    private static <T> ResponseEntity<?> list(
            HttpServletRequest request, Parameters query, LedgerTable<T> table, List<T> rows) {
        return asCsv(request)
                ? csv(query, table, rows)
                : json(new ItemsView(rows.stream().map(table::json).toList()));
    }

    private static <T> ResponseEntity<?> page(
            HttpServletRequest request, Parameters query, LedgerTable<T> table, Page<T> page) {
        return asCsv(request) ? csv(query, table, page.items()) : json(PageView.of(page, table::json));
    }

    private static ResponseEntity<?> json(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static <T> ResponseEntity<?> csv(Parameters query, LedgerTable<T> table, List<T> rows) {
        DecimalMark mark = query.text("decimaal")
                .map(word -> Arrays.stream(DecimalMark.values())
                        .filter(known -> known.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(ProblemKind.PARAMETER, "decimaal", "komma, punt")))
                .orElse(DecimalMark.KOMMA);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table.csv(rows, mark).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the path or the header Accept asks for CSV. */
    private static boolean asCsv(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().endsWith(".csv") || accept != null && accept.startsWith(CSV);
    }
}
