package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;

/** The rules on where a client or a relation can be reached: the class Contact of a 301 and its Adres. */
final class ContactRules {

    private static final String TIJDELIJK_ADRES = "04";
    private static final String NEDERLAND = "NL";

    private ContactRules() {}

    static List<Rule> all() {
        return List.of(tr006(), tr061(), cd005(), cd009(), cd025(), cd034(), cs089());
    }

    /** TR006: a Contact has a Telefoon, or an address with both Huis and Postcode, or all of them. */
    private static Rule tr006() {
        return ContentRule.of(
                "TR006",
                inBoth(301),
                (subject, violations) -> Elements.forEachContact(subject, contact -> {
                    boolean reachable = Elements.has(contact, "Telefoon")
                            || contact.child("Adres")
                                    .filter(adres -> Elements.has(adres, "Huis") && Elements.has(adres, "Postcode"))
                                    .isPresent();
                    if (!reachable) {
                        violations.at(contact);
                    }
                }));
    }

    /**
     * TR061: a client has a Contact of Soort 01 (BRP), 02 (correspondence; IV047: where there is no more than a postal
     * address) or 03 (residence). Only the client's own contacts count, not those of relations.
     */
    private static Rule tr061() {
        return ContentRule.of(
                "TR061",
                inBoth(301),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        contactgegevens -> {
                            for (MessageNode contact : contactgegevens.children()) {
                                if (!Elements.is(contact, TIJDELIJK_ADRES, "Soort")) {
                                    return;
                                }
                            }
                            violations.at(contactgegevens);
                        },
                        "Client",
                        "Contactgegevens"));
    }

    /** CD005: LandCode is filled with a Postcode, and left out without one. */
    private static Rule cd005() {
        return onAdres("CD005", (contact, adres, violations) -> {
            if (!Elements.has(adres, "Postcode")) {
                adres.child("LandCode").ifPresent(violations::at);
            } else if (!Elements.has(adres, "LandCode")) {
                violations.at(adres);
            }
        });
    }

    /** CD009: only a temporary address (Soort 04) may have a Periode. */
    private static Rule cd009() {
        return ContentRule.of(
                "CD009",
                inBoth(301),
                (subject, violations) -> Elements.forEachContact(subject, contact -> {
                    if (!Elements.is(contact, TIJDELIJK_ADRES, "Soort")) {
                        contact.child("Periode").ifPresent(violations::at);
                    }
                }));
    }

    /** CD025: an address in the Netherlands has a Huis. */
    private static Rule cd025() {
        return onAdres("CD025", (contact, adres, violations) -> {
            if (Elements.is(adres, NEDERLAND, "LandCode") && !Elements.has(adres, "Huis")) {
                violations.at(adres);
            }
        });
    }

    /**
     * CD034: a BRP address (Soort 01) and a residence (03) have a Postcode. The condition is on the element Postcode of
     * Adres, so a Contact without an Adres, which TR006 allows, does not violate it.
     */
    private static Rule cd034() {
        return onAdres("CD034", (contact, adres, violations) -> {
            boolean required = Elements.is(contact, "01", "Soort") || Elements.is(contact, "03", "Soort");
            if (required && !Elements.has(adres, "Postcode")) {
                violations.at(adres);
            }
        });
    }

    /** CS089: a Dutch Postcode is four digits, the first not 0, and two letters, without a blank. */
    private static Rule cs089() {
        return onAdres("CS089", (contact, adres, violations) -> {
            if (Elements.is(adres, NEDERLAND, "LandCode")) {
                adres.child("Postcode")
                        .filter(postcode -> !isDutch(postcode.text()))
                        .ifPresent(violations::at);
            }
        });
    }

    /** Whether the text has the form of a Dutch postal code: {@code 7512AB}; letters of either case. */
    static boolean isDutch(String postcode) {
        if (postcode.length() != 6 || postcode.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!between(postcode.charAt(i), '0', '9')) {
                return false;
            }
        }
        return isLetter(postcode.charAt(4)) && isLetter(postcode.charAt(5));
    }

    private static boolean isLetter(char character) {
        return between(character, 'A', 'Z') || between(character, 'a', 'z');
    }

    private static boolean between(char character, char first, char last) {
        return character >= first && character <= last;
    }

    private static Rule onAdres(String id, AdresCheck check) {
        return ContentRule.of(
                id,
                inBoth(301),
                (subject, violations) -> Elements.forEachContact(
                        subject,
                        contact -> contact.child("Adres").ifPresent(adres -> check.check(contact, adres, violations))));
    }

    /** Checks the Adres of a Contact. */
    @FunctionalInterface
    private interface AdresCheck {
        void check(MessageNode contact, MessageNode adres, RuleCheck.Violations violations);
    }
}
