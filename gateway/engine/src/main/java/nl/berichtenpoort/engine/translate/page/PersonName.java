package nl.berichtenpoort.engine.translate.page;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageNode;

/** How a person is addressed: the first names or initials and the surnames in the order that NaamGebruik tells (COD700). */
final class PersonName {

    private static final String OWN = "Geslachtsnaam";
    private static final String PARTNER = "Partnernaam";

    private PersonName() {}

    /** The name; empty where the message has no surname. */
    static Optional<String> of(MessageNode name) {
        String own = surname(name, OWN);
        String partner = surname(name, PARTNER);
        String surname = switch (name.value("NaamGebruik").orElse("1")) {
            case "2" -> partner.isEmpty() ? own : partner;
            case "3" -> joined(partner, own);
            case "4" -> joined(own, partner);
            default -> own;
        };
        if (surname.isEmpty()) {
            return Optional.empty();
        }
        String first =
                name.value("Voornamen").or(() -> name.value("Voorletters")).orElse("");
        return Optional.of(first.isEmpty() ? surname : first + " " + surname);
    }

    private static String surname(MessageNode name, String element) {
        return Stream.of("Voorvoegsel", "Achternaam")
                .flatMap(part -> name.value(element, part).stream())
                .collect(Collectors.joining(" "));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "-" + second;
    }
}
