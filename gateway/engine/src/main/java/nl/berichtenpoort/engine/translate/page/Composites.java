package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.translate.page.Inline.Form;
import nl.berichtenpoort.engine.translate.page.Inline.Given;
import nl.berichtenpoort.engine.translate.page.Inline.Remark;
import nl.berichtenpoort.engine.translate.page.Inline.Words;

/**
 * Values of several elements that people read as one: a period, an amount with its direction, a volume with its unit and
 * frequency (IV042), a partial date (IV009), a name, an address. Each of their elements is in the line; where one does not
 * belong there, or stands there twice, nothing is composed and the elements are shown one by one.
 */
final class Composites {

    private static final String EUROS = "83";

    private final PageWords words;
    private final Values values;

    Composites(PageWords words, Values values) {
        this.words = words;
        this.values = values;
    }

    /** The line of a value of several elements; empty where they are shown one by one. */
    Optional<List<Inline>> line(Typed value) {
        if (!value.text().isEmpty() || !isRegular(value)) {
            return Optional.empty();
        }
        return switch (value.base().orElse("")) {
            case "CDT_Omvang" -> omvang(value);
            case "CDT_Product" -> Optional.of(product(value, "Categorie", "Code"));
            case "CDT_GeslotenPeriode", "CDT_OpenPeriode" -> period(value);
            case "CDT_BedragMetDC" -> amount(value, "Bedrag");
            case "CDT_TotaalBedragMetDC" -> amount(value, "TotaalBedrag");
            case "CDT_Geboortedatum" -> birthDate(value);
            case "CDT_Achternaam" -> Optional.of(spaced(value, "Voorvoegsel", "Achternaam"));
            case "CDT_VerkorteNaam" -> name(value);
            case "CDT_Adres" -> Optional.of(address(value));
            case "CDT_Huis" -> Optional.of(house(value));
            case "CDT_Telefoon" -> phone(value);
            case "CDT_Referentie" -> reference(value);
            default -> Optional.empty();
        };
    }

    /** Volume, unit and frequency: {@code 6 uur per week}. */
    private Optional<List<Inline>> omvang(Typed value) {
        return value.child("Volume")
                .flatMap(volume -> value.child("Eenheid").map(unit -> {
                    List<Inline> line = new ArrayList<>(volume(volume, unit));
                    value.child("Frequentie").ifPresent(often -> {
                        line.add(new Words(" "));
                        line.addAll(words.find("frequency." + often.text())
                                .<List<Inline>>map(shown -> List.of(new Given(Form.DATA, often.text(), shown)))
                                .orElseGet(() -> values.of(often)));
                    });
                    return line;
                }));
    }

    /** A volume with its unit: {@code 6 uur}; with euros as their unit an amount, in the message in cents. */
    List<Inline> volume(Typed volume, Typed unit) {
        List<Inline> line = new ArrayList<>();
        if (unit.text().equals(EUROS)) {
            line.add(values.euroWithoutSign(volume.text()));
            line.add(new Words(" "));
            line.add(new Given(Form.DATA, unit.text(), words.word("unit.83")));
            return line;
        }
        line.add(values.number(volume.text()));
        line.add(new Words(" "));
        OptionalLong count = Values.whole(volume.text());
        line.addAll(words.find("unit." + unit.text(), count.orElse(0))
                .<List<Inline>>map(shown -> List.of(new Given(Form.DATA, unit.text(), shown)))
                .orElseGet(() -> values.of(unit)));
        return line;
    }

    /** Category in words, and the code that the parties agreed. */
    List<Inline> product(Typed owner, String categoryName, String codeName) {
        List<Inline> line = new ArrayList<>();
        owner.child(categoryName).ifPresent(category -> line.addAll(values.of(category)));
        owner.child(codeName).ifPresent(code -> {
            line.add(new Words(line.isEmpty() ? "" : ", "));
            line.add(new Words(words.word("product.code") + " "));
            line.addAll(values.of(code));
        });
        return line;
    }

    private Optional<List<Inline>> period(Typed value) {
        Optional<Given> begin = value.child("Begindatum").map(date -> values.date(date.text()));
        Optional<Given> end = value.child("Einddatum").map(date -> values.date(date.text()));
        if (begin.isPresent() && end.isPresent()) {
            return Optional.of(List.of(begin.get(), new Words(" " + words.word("period.until") + " "), end.get()));
        }
        if (begin.isPresent()) {
            return Optional.of(List.of(new Words(words.word("period.from") + " "), begin.get()));
        }
        return end.map(last -> List.of(new Words(words.word("period.until") + " "), last));
    }

    private Optional<List<Inline>> amount(Typed value, String element) {
        return value.child(element).map(cents -> {
            List<Inline> line = new ArrayList<>();
            line.add(values.euro(cents.text()));
            value.child("DebetCredit").ifPresent(side -> {
                line.add(new Words(" "));
                line.addAll(words.find("side." + side.text())
                        .<List<Inline>>map(shown -> List.of(new Given(Form.DATA, side.text(), shown)))
                        .orElseGet(() -> values.of(side)));
            });
            return line;
        });
    }

    private Optional<List<Inline>> birthDate(Typed value) {
        return value.child("Datum").map(date -> {
            Optional<Typed> use = value.child("DatumGebruik");
            if (use.isEmpty()) {
                return List.of(values.date(date.text()));
            }
            List<Inline> line = new ArrayList<>();
            line.add(values.date(date.text(), use.get().text()));
            line.add(new Words(" "));
            line.addAll(words.find("date.known." + use.get().text())
                    .<List<Inline>>map(
                            shown -> List.of(new Given(Form.DATA, use.get().text(), shown)))
                    .orElseGet(() -> values.of(use.get())));
            return line;
        });
    }

    /** First names, initials and own surname of a full name, whose other parts have lines of their own. */
    Optional<List<Inline>> fullName(Typed value) {
        return value.text().isEmpty() && isRegular(value) ? name(value) : Optional.empty();
    }

    private Optional<List<Inline>> name(Typed value) {
        return value.child("Geslachtsnaam").filter(Composites::isRegular).map(surname -> {
            List<Inline> line = new ArrayList<>(spaced(value, "Voornamen"));
            value.child("Voorletters").ifPresent(initials -> {
                line.add(new Words(line.isEmpty() ? "" : " "));
                line.add(new Words("("));
                line.addAll(values.of(initials));
                line.add(new Words(")"));
            });
            line.add(new Words(line.isEmpty() ? "" : " "));
            line.addAll(spaced(surname, "Voorvoegsel", "Achternaam"));
            return line;
        });
    }

    private List<Inline> address(Typed value) {
        List<Inline> street = spaced(value, "Straatnaam");
        value.child("Huis").ifPresent(house -> {
            street.add(new Words(street.isEmpty() ? "" : " "));
            street.addAll(house(house));
        });
        List<Inline> line = new ArrayList<>(street);
        join(line, spaced(value, "Postcode", "Plaatsnaam"));
        join(line, spaced(value, "LandCode"));
        return line;
    }

    private List<Inline> house(Typed house) {
        List<Inline> line = spaced(house, "Huisnummer", "Huisletter", "HuisnummerToevoeging");
        house.child("AanduidingWoonadres").ifPresent(where -> {
            line.add(new Words(line.isEmpty() ? "" : ", "));
            line.addAll(values.of(where));
        });
        return line;
    }

    private Optional<List<Inline>> phone(Typed value) {
        return value.child("Telefoonnummer").map(number -> {
            List<Inline> line = new ArrayList<>();
            value.child("Landnummer").ifPresent(country -> {
                line.add(new Words("+"));
                line.addAll(values.of(country));
                line.add(new Words(" "));
            });
            line.addAll(values.of(number));
            return line;
        });
    }

    private Optional<List<Inline>> reference(Typed value) {
        return value.child("ReferentieNummer").map(number -> {
            List<Inline> line = new ArrayList<>(values.of(number));
            value.child("VorigReferentieNummer").ifPresent(previous -> {
                line.add(new Words(", " + words.word("reference.previous") + " "));
                line.addAll(values.of(previous));
            });
            return line;
        });
    }

    private static void join(List<Inline> line, List<Inline> more) {
        if (!line.isEmpty() && !more.isEmpty()) {
            line.add(new Words(", "));
        }
        line.addAll(more);
    }

    /** The values of these elements, as far as they are there, with spaces between them. */
    private List<Inline> spaced(Typed owner, String... names) {
        List<Inline> line = new ArrayList<>();
        for (String name : names) {
            owner.child(name).ifPresent(child -> {
                if (!line.isEmpty()) {
                    line.add(new Words(" "));
                }
                line.addAll(values.of(child));
            });
        }
        return line;
    }

    /** Whether every element below is one that the type knows, and none stands there twice. */
    private static boolean isRegular(Typed value) {
        Set<String> names = new HashSet<>();
        return value.children().stream()
                .allMatch(child -> child.type().isPresent()
                        && names.add(child.name())
                        && (child.type().get() instanceof SimpleType
                                ? child.node().children().isEmpty()
                                : child.text().isEmpty() && isRegular(child)));
    }

    /** A line as bare text, for a heading or a sentence. */
    static String plain(List<Inline> line) {
        StringBuilder text = new StringBuilder();
        for (Inline piece : line) {
            if (piece instanceof Words ours) {
                text.append(ours.text());
            } else if (piece instanceof Given given) {
                text.append(ForeignText.plain(given.shown()));
            } else if (piece instanceof Remark remark) {
                text.append(' ').append(ForeignText.plain(remark.text()));
            }
        }
        return text.toString();
    }
}
