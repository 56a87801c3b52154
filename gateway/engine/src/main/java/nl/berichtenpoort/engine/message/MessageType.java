package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 28 message types of release 3.2. The name of a constant is the {@code functie} in the StUF envelope. */
public enum MessageType implements MessageKind {
    JW301(Standard.IJW, 301, "436", PartyKind.GEMEENTE),
    JW302(Standard.IJW, 302, "437", PartyKind.AANBIEDER),
    JW305(Standard.IJW, 305, "438", PartyKind.AANBIEDER),
    JW306(Standard.IJW, 306, "439", PartyKind.GEMEENTE),
    JW307(Standard.IJW, 307, "440", PartyKind.AANBIEDER),
    JW308(Standard.IJW, 308, "441", PartyKind.GEMEENTE),
    JW315(Standard.IJW, 315, "446", PartyKind.AANBIEDER),
    JW316(Standard.IJW, 316, "447", PartyKind.GEMEENTE),
    JW317(Standard.IJW, 317, "486", PartyKind.AANBIEDER),
    JW318(Standard.IJW, 318, "487", PartyKind.GEMEENTE),
    JW319(Standard.IJW, 319, "488", PartyKind.GEMEENTE),
    JW320(Standard.IJW, 320, "489", PartyKind.AANBIEDER),
    JW323(Standard.IJW, 323, "490", PartyKind.AANBIEDER),
    JW325(Standard.IJW, 325, "491", PartyKind.GEMEENTE),
    WMO301(Standard.IWMO, 301, "414", PartyKind.GEMEENTE),
    WMO302(Standard.IWMO, 302, "415", PartyKind.AANBIEDER),
    WMO305(Standard.IWMO, 305, "418", PartyKind.AANBIEDER),
    WMO306(Standard.IWMO, 306, "419", PartyKind.GEMEENTE),
    WMO307(Standard.IWMO, 307, "420", PartyKind.AANBIEDER),
    WMO308(Standard.IWMO, 308, "421", PartyKind.GEMEENTE),
    WMO315(Standard.IWMO, 315, "444", PartyKind.AANBIEDER),
    WMO316(Standard.IWMO, 316, "445", PartyKind.GEMEENTE),
    WMO317(Standard.IWMO, 317, "480", PartyKind.AANBIEDER),
    WMO318(Standard.IWMO, 318, "481", PartyKind.GEMEENTE),
    WMO319(Standard.IWMO, 319, "482", PartyKind.GEMEENTE),
    WMO320(Standard.IWMO, 320, "483", PartyKind.AANBIEDER),
    WMO323(Standard.IWMO, 323, "484", PartyKind.AANBIEDER),
    WMO325(Standard.IWMO, 325, "485", PartyKind.GEMEENTE);

    /** The release that these types belong to. */
    public static final String RELEASE = "3.2";

    private static final Map<String, MessageType> BY_NAMESPACE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MessageType::namespace, Function.identity()));
    private static final Map<String, MessageType> BY_FUNCTIE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MessageType::functie, Function.identity()));

    private final Standard standard;
    private final int number;
    private final String berichtCode;
    private final PartyKind senderKind;

    MessageType(Standard standard, int number, String berichtCode, PartyKind senderKind) {
        this.standard = standard;
        this.number = number;
        this.berichtCode = berichtCode;
        this.senderKind = senderKind;
    }

    /** The type whose namespace this is, if it is one of release 3.2. */
    public static Optional<MessageType> ofNamespace(String namespace) {
        return Optional.ofNullable(BY_NAMESPACE.get(namespace));
    }

    /** The type that an envelope's {@code functie} names, for example {@code JW315}. */
    public static Optional<MessageType> ofFunctie(String functie) {
        return Optional.ofNullable(BY_FUNCTIE.get(functie));
    }

    /** The type of a standard with a number; empty if the standard has no such message. */
    public static Optional<MessageType> of(Standard standard, int number) {
        return ofFunctie(standard.prefix() + number);
    }

    @Override
    public Standard standard() {
        return standard;
    }

    @Override
    public Release release() {
        return Release.CURRENT;
    }

    @Override
    public List<String> berichtCodes() {
        return List.of(berichtCode);
    }

    @Override
    public MessageType type() {
        return this;
    }

    /** The number without the standard's prefix, for example 315. */
    public int number() {
        return number;
    }

    /** The BerichtCode in the header (code list COD002). */
    public String berichtCode() {
        return berichtCode;
    }

    /** What the envelope calls the message: {@code JW315}. */
    @Override
    public String functie() {
        return name();
    }

    /** The file name of its schema without extension: {@code jw315}. */
    public String schemaName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The namespace of its classes in release 3.2. */
    @Override
    public String namespace() {
        return Release.CURRENT.namespace(this);
    }

    /** Which kind of party sends it. The receiver is of the other kind. */
    public PartyKind senderKind() {
        return senderKind;
    }

    /** Whether this is a return message: 302, 306, 308, 316, 318, 320 or 325. */
    public boolean isAnswer() {
        return switch (number) {
            case 302, 306, 308, 316, 318, 320, 325 -> true;
            default -> false;
        };
    }

    /**
     * Whether the header's Afzender and Ontvanger are those of the message that it answers (IV028), so that the party
     * who sends it stands in Ontvanger. True for every return message but 325.
     */
    public boolean mirrorsHeader() {
        return isAnswer() && number != 325;
    }

    /** The type that answers this one; empty if this is an answer itself. */
    public Optional<MessageType> answer() {
        if (isAnswer()) {
            return Optional.empty();
        }
        return of(standard, number == 323 ? 325 : number + 1);
    }

    /** The type that this one answers; empty if this is no answer. */
    public Optional<MessageType> answers() {
        if (!isAnswer()) {
            return Optional.empty();
        }
        return of(standard, number == 325 ? 323 : number - 1);
    }
}
