package nl.berichtenpoort.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.berichtenpoort.engine.contract.file.ContractFile;

/**
 * Contract files of a region as large as one gets: 360 providers, each with 30 products in 14 municipalities. Every file
 * gives all its products itself, which is the most that can be read; real ones share those of a framework agreement.
 */
public final class ContractFiles {

    /** How many contracts; one in ten has a second version beside. */
    public static final int CONTRACTS = 360;

    /** How many products each of them has. */
    public static final int PRODUCTS = 30;

    private static final int OF_TWO_VERSIONS = 10;

    /** Twente. */
    private static final String GEMEENTEN =
            "[\"0141\", \"0147\", \"0148\", \"0150\", \"0153\", \"0158\", \"0160\", \"0163\","
                    + " \"0164\", \"0168\", \"0173\", \"0183\", \"1700\", \"1735\"]";

    private ContractFiles() {}

    /** The files, the same ones each time. */
    public static List<ContractFile> files() {
        List<ContractFile> files = new ArrayList<>();
        for (int contract = 0; contract < CONTRACTS; contract++) {
            files.add(file(contract, 1));
            if (contract % OF_TWO_VERSIONS == 0) {
                files.add(file(contract, 2));
            }
        }
        return files;
    }

    /** The AGB code of the provider of a contract, from 0. */
    public static String agb(int contract) {
        return Integer.toString(98_100_000 + contract);
    }

    private static ContractFile file(int contract, int version) {
        StringBuilder text = new StringBuilder(16_000)
                .append("contract: aanbieder-" + contract + "\nversie: " + version + "\n")
                .append(version == 1 ? "" : "geldig-vanaf: 2026-04-01\n")
                .append("wet: jeugdwet\ngemeenten: " + GEMEENTEN + "\n")
                .append("aanbieder: {agb: \"" + agb(contract) + "\", naam: Aanbieder " + contract + "}\n")
                .append("looptijd: {van: 2025-01-01, tot: 2028-12-31, uiterlijk: 2030-12-31}\n")
                .append("indexatie: [{vanaf: 2026-01-01, percentage: 3.25}, {vanaf: 2027-01-01, percentage: 2.8}]\n")
                .append(
                        "segmenten:\n  - {segment: ambulant, naam: Ambulant}\n  - {segment: verblijf, naam: Verblijf}\n")
                .append("producten:\n");
        for (int product = 0; product < PRODUCTS; product++) {
            text.append(product(contract, product));
        }
        return new ContractFile(
                "aanbieder-" + contract + "-" + version + ".yaml",
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String product(int contract, int product) {
        String euros = String.format(Locale.ROOT, "%d.%02d", 40 + product, contract % 100);
        String head = "  - categorie: \"45\"\n    code: 45A" + (10 + product) + "\n    naam: Product " + product
                + "\n    lijst: bilateraal\n    segment: " + (product % 2 == 0 ? "ambulant" : "verblijf")
                + "\n    bekostiging:\n";
        String tariffs = "      tarief:\n        - {vanaf: 2025-01-01, bedrag: " + euros + "}\n"
                + "        - {vanaf: 2028-01-01, bedrag: " + euros + "}\n";
        String limits = "    grenzen:\n      leeftijd: {vanaf: 0, tot: 18, verlengd-tot: 23}\n      duur: P12M\n"
                + "      volume: {hoogstens: 40, per: week}\n      verwijzing-geldig: P3M\n"
                + "    stapeling:\n      niet-naast: [segment:verblijf, \"product:45 45A39\"]\n      bij: zelfde-aanbieder\n";
        return switch (product % 3) {
            case 0 ->
                head + "      wijze: pxq\n      eenheid: uur\n" + tariffs + "    frequenties: [week, totaal]\n"
                        + limits;
            case 1 ->
                head + "      wijze: vast-tarief\n      eenheid: stuks-output\n" + tariffs
                        + "      laatste-maand: niet\n    frequenties: [maand]\n" + limits;
            default ->
                head + "      wijze: trajectbedrag\n" + tariffs
                        + "      termijnen:\n        - {deel: 70, bij: start}\n"
                        + "        - {deel: 30, bij: afronding, vervalt-bij: [\"32\", \"35\"]}\n" + limits;
        };
    }
}
