package nl.berichtenpoort.app.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.money.Bestedingsstand;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Tells how the spending room of the contracts in force stands. */
@Repository
public class SpendingRoomReader {

    private static final Comparator<Contract> ORDER =
            Comparator.comparing(Contract::geldigVanaf).thenComparingInt(Contract::versie);

    private final JdbcTemplate jdbc;
    private final LedgerReader ledger;
    private final Contracts contracts;

    SpendingRoomReader(JdbcTemplate jdbc, LedgerReader ledger, Contracts contracts) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.contracts = contracts;
    }

    /** What one product of one municipality adds. */
    private record Used(ProductCode product, String segment, LedgerTotal year, LedgerTotal due) {

        /** Advances are paid instead of the real costs that they are settled against. */
        long paid() {
            return due.gepland() + (year.voorschot() > 0 ? due.voorschot() : year.toegekend());
        }
    }

    /**
     * What an allocation without a code takes, if it is spent on one of the products that it may be for.
     *
     * @param toewijzing the entry's key, which tells one allocation from another
     */
    private record Claim(List<Object> toewijzing, String bsn, ProductCode product, String segment, long bedrag) {}

    /** What the ledger says of a contract and a year. */
    private record Books(List<Used> used, List<Claim> claims) {}

    /** The rooms of a calendar year, of the version of each contract that is the last one of the year. */
    public List<SpendingRoom> rooms(int year, Optional<String> contract, Optional<String> aanbieder) {
        LocalDate end = LocalDate.of(year, 12, 31);
        Map<String, Contract> newest = contracts.current().versies().stream()
                .filter(version -> !version.geldigVanaf().isAfter(end))
                .filter(version ->
                        contract.filter(id -> !id.equals(version.id())).isEmpty())
                .filter(version -> aanbieder
                        .filter(agb -> !agb.equals(version.aanbieder().agb()))
                        .isEmpty())
                .collect(Collectors.toMap(
                        Contract::id,
                        version -> version,
                        (one, other) -> ORDER.compare(one, other) > 0 ? one : other,
                        TreeMap::new));
        List<SpendingRoom> rooms = new ArrayList<>();
        for (Contract version : newest.values()) {
            List<Bestedingsruimte> ofYear = version.bestedingsruimten().stream()
                    .filter(room -> room.jaar() == year)
                    .toList();
            if (!ofYear.isEmpty()) {
                Books books = books(version, year);
                ofYear.forEach(room -> rooms.add(room(version, room, books)));
            }
        }
        return rooms;
    }

    /** How a room of a contract stands, whether or not the contract is in force: what counts in it is what was entered. */
    Bestedingsstand stand(Contract contract, Bestedingsruimte room) {
        return room(contract, room, books(contract, room.jaar())).stand();
    }

    private Books books(Contract contract, int year) {
        return new Books(used(contract.id(), year), claims(contract, year));
    }

    private SpendingRoom room(Contract contract, Bestedingsruimte room, Books books) {
        List<Used> counted = books.used().stream()
                .filter(each -> room.omvat(each.product(), each.segment()))
                .toList();
        long clients =
                room.perClient() ? clients(contract, room, books.claims()).size() : 0;
        return new SpendingRoom(
                contract.id(),
                contract.aanbieder().agb(),
                room.jaar(),
                room.voor().stream().map(Selectie::geschreven).collect(Collectors.joining(", ")),
                clients,
                new Bestedingsstand(
                        room.perClient() ? room.bedrag() * clients : room.bedrag(),
                        sum(
                                        counted,
                                        each -> each.year().toegewezen()
                                                + each.year().gepland())
                                + claimed(room, books.claims()),
                        sum(counted, each -> each.year().geleverd()),
                        sum(counted, each -> each.year().gedeclareerd()),
                        sum(counted, Used::paid)));
    }

    /** Each allocation without a code that may be spent in the room, once. */
    private static long claimed(Bestedingsruimte room, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> room.omvat(claim.product(), claim.segment()))
                .collect(Collectors.toMap(Claim::toewijzing, Claim::bedrag, (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long sum(List<Used> used, ToLongFunction<Used> what) {
        return used.stream().mapToLong(what).sum();
    }

    private List<Used> used(String contract, int year) {
        List<LedgerGroup> groups = List.of(LedgerGroup.GEMEENTE, LedgerGroup.PRODUCT, LedgerGroup.SEGMENT);
        YearMonth first = YearMonth.of(year, 1);
        YearMonth last = YearMonth.of(year, 12);
        YearMonth today = YearMonth.from(ledger.today());
        Map<List<String>, LedgerTotal> due = ledger.totals(filter(contract, first, min(today, last)), groups).stream()
                .collect(Collectors.toMap(LedgerTotal::groep, total -> total));
        return ledger.totals(filter(contract, first, last), groups).stream()
                // Allocations without a code are claims; one about which nothing is agreed takes of no room.
                .filter(total -> !product(total.groep().get(1)).code().isEmpty()
                        && !total.groep().get(2).isEmpty())
                .map(total -> new Used(
                        product(total.groep().get(1)),
                        total.groep().get(2),
                        total,
                        due.getOrDefault(
                                total.groep(), new LedgerTotal(total.groep(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))))
                .toList();
    }

    /** What the allocations without a code, of whatever contract, may take of the rooms of a contract in a year. */
    private List<Claim> claims(Contract contract, int year) {
        List<Claim> claims = new ArrayList<>();
        jdbc.query(
                "select * from ledger_entry where aanbieder = ? and maand between ? and ?"
                        + " and soort = 'TOEWIJZING' and code = ''",
                row -> {
                    List<Object> key = List.of(
                            row.getString("standard"),
                            row.getString("gemeente"),
                            row.getLong("toewijzing_nummer"),
                            row.getLong("message_id"),
                            row.getString("onderdeel"));
                    String bsn = row.getString("bsn");
                    long bedrag = row.getLong("bedrag");
                    LedgerStore.gelezen(row.getString("mogelijk")).stream()
                            .filter(plaats -> plaats.contract().equals(contract.id()))
                            .forEach(plaats ->
                                    claims.add(new Claim(key, bsn, plaats.product(), plaats.segment(), bedrag)));
                    if (row.getString("mogelijk") == null
                            && row.getString("contract").equals(contract.id())) {
                        // From before it was entered what it may be spent on.
                        claims.add(new Claim(
                                key,
                                bsn,
                                new ProductCode(row.getString("categorie"), ""),
                                row.getString("segment"),
                                bedrag));
                    }
                },
                contract.aanbieder().agb(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 1));
        return claims;
    }

    /** Whether an allocation of a client counts in a room of a contract. */
    boolean counts(Contract contract, Bestedingsruimte room, Bsn client) {
        return clients(contract, room, claims(contract, room.jaar())).contains(client.value());
    }

    private Set<String> clients(Contract contract, Bestedingsruimte room, List<Claim> claims) {
        record Client(String bsn, ProductCode product, String segment) {}
        return Stream.concat(
                        jdbc
                                .query(
                                        "select distinct bsn, categorie, code, segment from ledger_entry where contract = ?"
                                                + " and maand between ? and ? and soort = 'TOEWIJZING' and code <> '' and segment <> ''",
                                        (row, number) -> new Client(
                                                row.getString("bsn"),
                                                new ProductCode(row.getString("categorie"), row.getString("code")),
                                                row.getString("segment")),
                                        contract.id(),
                                        LocalDate.of(room.jaar(), 1, 1),
                                        LocalDate.of(room.jaar(), 12, 1))
                                .stream(),
                        claims.stream().map(claim -> new Client(claim.bsn(), claim.product(), claim.segment())))
                .filter(client -> room.omvat(client.product(), client.segment()))
                .map(Client::bsn)
                .collect(Collectors.toSet());
    }

    private static LedgerFilter filter(String contract, YearMonth from, YearMonth to) {
        return new LedgerFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LedgerFilter.Maanden(from, to)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(contract));
    }

    /** A product as totals name it: category and code with a blank between, either of which may be empty. */
    private static ProductCode product(String written) {
        int blank = written.indexOf(' ');
        return new ProductCode(written.substring(0, blank), written.substring(blank + 1));
    }

    private static YearMonth min(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
