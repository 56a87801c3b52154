package nl.berichtenpoort.engine.contract.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing in which a contract differs from what it was. It holds no sentence: {@link ContractDifferenceTexts} makes it.
 * Values are as a contract file writes them.
 *
 * @param contract id of the contract
 * @param versie the version that it is told of: the newer one, or the one that is no longer there
 * @param path where, for example {@code producten/43 43A01/tarief/2026-01-01}; {@code contract} for the version as a whole
 * @param key key of the texts, for example {@code tarief}
 * @param arguments what the texts fill in, in order
 * @param was the old value; empty where there was none
 * @param wordt the new value; empty where there is none any more
 */
public record ContractDifference(
        String contract,
        int versie,
        String path,
        String key,
        List<String> arguments,
        Optional<String> was,
        Optional<String> wordt) {
    public ContractDifference {
        Objects.requireNonNull(contract);
        Objects.requireNonNull(path);
        Objects.requireNonNull(key);
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(was);
        Objects.requireNonNull(wordt);
    }
}
