package nl.berichtenpoort.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Sums over entries, in cents.
 *
 * @param groep the values of the groups, in the order that was asked for
 * @param toegewezen value of allocations
 * @param geleverd what the contract gives for the lines that are not rejected
 * @param gedeclareerd what these lines ask
 * @param afgewezen what rejected lines asked
 * @param toegekend what granted lines asked; lines are granted whole (IV087)
 * @param gecrediteerd the part of it in credit lines, below zero
 * @param volgensContract what the contract gives for the granted lines, as far as a contract is known
 * @param verschil how much more was granted than the contract gives, over the lines whose contract is known
 * @param gepland payments by schedule
 * @param voorschot advances by schedule
 * @param regels number of lines
 */
public record LedgerTotal(
        List<String> groep,
        long toegewezen,
        long geleverd,
        long gedeclareerd,
        long afgewezen,
        long toegekend,
        long gecrediteerd,
        long volgensContract,
        long verschil,
        long gepland,
        long voorschot,
        long regels) {

    private static final String LINES = "soort in ('DEBET', 'CREDIT')";

    /** The sums in SQL; every column is named as here, in the database's way. */
    static final String SUMS = """
            coalesce(sum(bedrag) filter (where soort = 'TOEWIJZING'), 0)::bigint as toegewezen,
            coalesce(sum(contract_bedrag) filter (where {lines} and oordeel <> 'AFGEWEZEN'), 0)::bigint as geleverd,
            coalesce(sum(bedrag) filter (where {lines} and oordeel <> 'AFGEWEZEN'), 0)::bigint as gedeclareerd,
            coalesce(sum(bedrag) filter (where {lines} and oordeel = 'AFGEWEZEN'), 0)::bigint as afgewezen,
            coalesce(sum(bedrag) filter (where {lines} and oordeel = 'TOEGEKEND'), 0)::bigint as toegekend,
            coalesce(sum(bedrag) filter (where soort = 'CREDIT' and oordeel = 'TOEGEKEND'), 0)::bigint as gecrediteerd,
            coalesce(sum(contract_bedrag) filter (where {lines} and oordeel = 'TOEGEKEND'), 0)::bigint
                as volgens_contract,
            coalesce(sum(bedrag - contract_bedrag) filter (where {lines} and oordeel = 'TOEGEKEND'), 0)::bigint
                as verschil,
            coalesce(sum(bedrag) filter (where soort = 'BETALING'), 0)::bigint as gepland,
            coalesce(sum(bedrag) filter (where soort = 'VOORSCHOT'), 0)::bigint as voorschot,
            count(*) filter (where {lines}) as regels""".replace("{lines}", LINES);

    public LedgerTotal {
        groep = List.copyOf(groep);
    }

    static LedgerTotal of(ResultSet row, List<String> groep) throws SQLException {
        return new LedgerTotal(
                groep,
                row.getLong("toegewezen"),
                row.getLong("geleverd"),
                row.getLong("gedeclareerd"),
                row.getLong("afgewezen"),
                row.getLong("toegekend"),
                row.getLong("gecrediteerd"),
                row.getLong("volgens_contract"),
                row.getLong("verschil"),
                row.getLong("gepland"),
                row.getLong("voorschot"),
                row.getLong("regels"));
    }
}
