package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.ReturnCodes;

/**
 * Writes the classes of a message as the parts of a page. It walks the whole tree, so every value is on the page, also one
 * that its schema does not know there.
 */
final class ClassWriter {

    private static final String CLASS = "class";

    private final Html html;
    private final PageWords words;
    private final Values values;
    private final Composites composites;
    private final Lines lines;
    private final Verdicts verdicts;
    private final FindingPlaces places;
    private final RowTable table;

    ClassWriter(Html html, PageWords words, Values values, FindingPlaces places) {
        this.html = html;
        this.words = words;
        this.values = values;
        this.composites = new Composites(words, values);
        this.lines = new Lines(html, words);
        this.verdicts = new Verdicts(html, lines, words, values);
        this.places = places;
        this.table = new RowTable(html, words, values, composites, this);
    }

    /** The classes of a message, its header last: that is for those who look after the traffic. */
    void root(Typed root, int level) {
        marks(places.of(root.node()));
        List<Typed> facts = new ArrayList<>();
        List<Typed> headers = new ArrayList<>();
        List<Typed> parts = new ArrayList<>();
        for (Typed child : root.children()) {
            if (!child.isClass()) {
                facts.add(child);
            } else if (child.name().equals("Header")) {
                headers.add(child);
            } else {
                parts.add(child);
            }
        }
        facts(facts);
        parts(parts, level - 1);
        parts(headers, level - 1);
    }

    /** A class as a section with a heading. */
    void section(Typed owner, String heading, int level) {
        html.in(
                Tag.SECTION,
                () -> {
                    html.in(Tag.heading(level), heading);
                    html.line();
                    content(owner, level);
                },
                CLASS,
                owner.name().equals("Header") ? "technical" : "part");
        html.line();
    }

    /** What a class holds: its verdict, its values, its parts. */
    void content(Typed owner, int level) {
        marks(places.of(owner.node()));
        List<Typed> facts = new ArrayList<>();
        List<Typed> parts = new ArrayList<>();
        for (Typed child : owner.children()) {
            if (child.name().equals(ReturnCodes.LIST) && child.isClass()) {
                verdict(child);
            } else if (child.isClass()) {
                parts.add(child);
            } else {
                facts.add(child);
            }
        }
        if (!owner.text().isEmpty()) {
            html.in(Tag.P, () -> lines.write(values.of(owner)));
        }
        facts(facts);
        parts(parts, level);
    }

    private void parts(List<Typed> parts, int level) {
        for (Typed part : parts) {
            if (part.isList()) {
                marks(places.of(part.node()));
                list(part, level);
            } else {
                section(part, heading(part, 1, 1), level + 1);
            }
        }
    }

    private void list(Typed list, int level) {
        List<Typed> items = list.children();
        if (RowTable.fits(items)) {
            table.write(list, items);
            return;
        }
        int number = 0;
        for (Typed item : items) {
            number++;
            section(item, heading(item, number, items.size()), level + 1);
        }
        if (items.isEmpty()) {
            facts(List.of(list));
        }
    }

    /** What the heading of a class says: what it is, which of how many, and what tells it from the others. */
    private String heading(Typed item, int number, int of) {
        String label = words.label(item.owner(), item.name());
        String numbered = of == 1 ? label : words.word("heading.number", label, number, of);
        return distinction(item)
                .map(what -> words.word("heading.what", numbered, what))
                .orElse(numbered);
    }

    private Optional<String> distinction(Typed item) {
        if (item.name().equals("Client")) {
            return item.child("Naam")
                    .flatMap(name -> PersonName.of(name.node()))
                    .map(ForeignText::plain)
                    .or(() -> item.child(BsnMask.ELEMENT).map(bsn -> "BSN " + Composites.plain(values.of(bsn))));
        }
        if (item.name().equals("Relatie")) {
            return item.child("Naam")
                    .flatMap(name -> PersonName.of(name.node()))
                    .map(ForeignText::plain);
        }
        return item.child("Product")
                .flatMap(composites::line)
                .filter(line -> !line.isEmpty())
                .map(Composites::plain)
                .or(() -> item.node()
                        .value("ToewijzingNummer")
                        .map(number -> words.word("item.allocation", ForeignText.plain(number))));
    }

    /** Values as labels with what they are. */
    void facts(List<Typed> facts) {
        if (facts.isEmpty()) {
            return;
        }
        html.in(Tag.DL, () -> facts.forEach(fact -> fact(fact, Optional.empty())), CLASS, "facts");
        html.line();
    }

    private void fact(Typed fact, Optional<String> within) {
        String own = words.label(fact.owner(), fact.name());
        String label =
                within.map(outer -> words.word("label.within", outer, own)).orElse(own);
        Optional<List<Inline>> line = line(fact);
        if (line.isPresent()) {
            row(label, line.get(), places.within(fact.node()), fact.type().isEmpty());
            return;
        }
        List<Integer> findings = places.of(fact.node());
        if (!findings.isEmpty()
                || !fact.text().isEmpty()
                || fact.node().children().isEmpty()) {
            row(
                    label,
                    fact.text().isEmpty() ? List.of() : values.of(fact),
                    findings,
                    fact.type().isEmpty());
        }
        fullName(fact)
                .ifPresentOrElse(
                        name -> {
                            row(label, name, List.of(), false);
                            fact.children().stream()
                                    .filter(child -> child.name().equals("Partnernaam")
                                            || child.name().equals("NaamGebruik"))
                                    .forEach(child -> fact(child, Optional.empty()));
                        },
                        () -> fact.children().forEach(child -> fact(child, Optional.of(label))));
    }

    /** A value in one line: a single one, or several that people read as one. */
    Optional<List<Inline>> line(Typed fact) {
        boolean single = fact.node().children().isEmpty()
                && fact.base().filter(base -> base.startsWith("CDT_")).isEmpty();
        return single ? Optional.of(values.of(fact)) : composites.line(fact);
    }

    private Optional<List<Inline>> fullName(Typed fact) {
        return fact.base().filter("CDT_VolledigeNaam"::equals).flatMap(base -> composites.fullName(fact));
    }

    private void row(String label, List<Inline> line, List<Integer> findings, boolean unknown) {
        html.in(
                Tag.DIV,
                () -> {
                    html.in(Tag.DT, () -> ForeignText.write(html, label));
                    html.in(Tag.DD, () -> {
                        // The reader does not keep what is in an element that the schema does not know.
                        if (!unknown || !isBlank(line)) {
                            lines.write(line);
                            html.text(unknown ? " " : "");
                        }
                        if (unknown) {
                            html.in(Tag.SPAN, words.word("element.unknown"), CLASS, "note");
                        }
                        links(findings);
                    });
                },
                findings.isEmpty() ? new String[0] : new String[] {CLASS, "wrong"});
        html.line();
    }

    private static boolean isBlank(List<Inline> line) {
        return Composites.plain(line).isBlank();
    }

    /** Points from a class to the findings about it. */
    private void marks(List<Integer> findings) {
        if (!findings.isEmpty()) {
            html.in(Tag.P, () -> links(findings), CLASS, "wrong");
            html.line();
        }
    }

    /** Links to the findings about a place. */
    void links(List<Integer> findings) {
        for (int number : findings) {
            html.text(" ");
            html.in(Tag.A, words.word("finding.link", number), "href", "#bevinding-" + number, CLASS, "finding-link");
        }
    }

    /** The findings about a class itself. */
    List<Integer> ownFindings(Typed place) {
        return places.of(place.node());
    }

    /** The findings about a place and what is in it. */
    List<Integer> findings(Typed place) {
        return places.within(place.node());
    }

    Lines lines() {
        return lines;
    }

    /** The return codes of a class. */
    void verdict(Typed list) {
        marks(places.within(list.node()));
        verdicts.write(list);
    }
}
