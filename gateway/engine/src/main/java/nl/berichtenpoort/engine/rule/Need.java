package nl.berichtenpoort.engine.rule;

import java.util.Locale;

/** What a rule needs beside the message. A rule does not run where it is not there. */
public enum Need {
    /** Earlier traffic ({@link nl.berichtenpoort.engine.casefile.CaseFile}). */
    CASE_FILE,
    /** The contracts in force ({@link nl.berichtenpoort.engine.contract.ContractSet}). */
    CONTRACTS,
    /** The list of product codes in force ({@link ProductCodeList}). */
    PRODUCT_CODES;

    /** The name in reports and in JSON: {@code case-file}, {@code contracts}, {@code product-codes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
