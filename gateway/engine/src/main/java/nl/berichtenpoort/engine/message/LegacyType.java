package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The older invoice and its answer, which release 3.0 kept for periods before 2021. Each comes in two kinds that its
 * BerichtCode tells: declaratie and factuur.
 */
public enum LegacyType implements MessageKind {
    JW303(Standard.IJW, MessageType.JW323, "432", "450"),
    JW304(Standard.IJW, MessageType.JW325, "433", "451"),
    WMO303(Standard.IWMO, MessageType.WMO323, "416", "448"),
    WMO304(Standard.IWMO, MessageType.WMO325, "417", "449");

    private final Standard standard;
    private final MessageType type;
    private final String declaratieCode;
    private final String factuurCode;

    LegacyType(Standard standard, MessageType type, String declaratieCode, String factuurCode) {
        this.standard = standard;
        this.type = type;
        this.declaratieCode = declaratieCode;
        this.factuurCode = factuurCode;
    }

    /** The type that an envelope's {@code functie} names. */
    public static Optional<LegacyType> ofFunctie(String functie) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(functie))
                .findFirst();
    }

    /** The older form of a 323 or 325; empty for any other type. */
    public static Optional<LegacyType> of(MessageType type) {
        return Arrays.stream(values()).filter(legacy -> legacy.type == type).findFirst();
    }

    @Override
    public Standard standard() {
        return standard;
    }

    @Override
    public Release release() {
        return Release.V3_0;
    }

    @Override
    public String functie() {
        return name();
    }

    @Override
    public List<String> berichtCodes() {
        return List.of(declaratieCode, factuurCode);
    }

    /** The BerichtCode of a declaratie. */
    public String declaratieCode() {
        return declaratieCode;
    }

    /** The BerichtCode of a factuur. */
    public String factuurCode() {
        return factuurCode;
    }

    @Override
    public String namespace() {
        return release().namespace(standard, name().toLowerCase(Locale.ROOT));
    }

    @Override
    public MessageType type() {
        return type;
    }

    /** Whether this is the answer, 304. */
    public boolean isAnswer() {
        return type.isAnswer();
    }

    /** The answer to this invoice, or the invoice that this answers. */
    public LegacyType counterpart() {
        return switch (this) {
            case JW303 -> JW304;
            case JW304 -> JW303;
            case WMO303 -> WMO304;
            case WMO304 -> WMO303;
        };
    }

    /**
     * The Header: Gemeente and Aanbieder are sender and receiver, and what the invoice or the answer is called by is in
     * classes of its own.
     */
    @Override
    public Header header(MessageNode bericht) {
        Optional<String> gemeente = bericht.value("Header", "Gemeente");
        Optional<String> aanbieder = bericht.value("Header", "Aanbieder");
        Optional<String> factuur = bericht.value("Header", "DeclaratieFactuurIdentificatie", "DeclarantFactuurNummer");
        if (isAnswer()) {
            return new Header(
                    gemeente,
                    aanbieder,
                    bericht.value("Header", "RetourHeader", "GemeenteReferentieNummer"),
                    bericht.value("Header", "RetourHeader", "RetourDagtekening"),
                    Optional.empty(),
                    factuur);
        }
        return new Header(
                aanbieder,
                gemeente,
                factuur,
                bericht.value("Header", "DeclaratieFactuurIdentificatie", "FactuurDagtekening"),
                Optional.empty(),
                Optional.empty());
    }
}
