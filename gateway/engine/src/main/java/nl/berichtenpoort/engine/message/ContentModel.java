package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.ValueFault;

/**
 * Follows the children of a class through its sequence, and recovers after a fault so that one mistake gives one
 * finding: what was skipped is reported at the element that stands in its place, and is no second fault if it comes
 * later.
 */
final class ContentModel {

    private static final int MASKED = 64;

    private final List<Fault> faults;

    ContentModel(List<Fault> faults) {
        this.faults = faults;
    }

    /** The declaration of a child that starts here; null if its class does not know it and it must be passed over. */
    ElementDeclaration child(Frame parent, String namespace, String name, int line, int column) {
        ComplexType type = parent.complexType;
        if (type == null) {
            faults.add(fault("unexpected-element", "unexpected-in-value", line, column, name, parent.name));
            return null;
        }
        List<ElementDeclaration> elements = type.elements();
        int cursor = parent.cursor;
        if (cursor < elements.size()) {
            ElementDeclaration current = elements.get(cursor);
            if (current.is(namespace, name) && parent.count < current.maxOccurs()) {
                parent.count++;
                return current;
            }
        }
        for (int i = cursor + 1; i < elements.size(); i++) {
            if (elements.get(i).is(namespace, name)) {
                return moveTo(parent, i, line, column);
            }
        }
        for (int i = 0; i <= cursor && i < elements.size(); i++) {
            if (elements.get(i).is(namespace, name)) {
                return late(parent, i, line, column);
            }
        }
        return unknown(parent, namespace, name, line, column);
    }

    private ElementDeclaration moveTo(Frame parent, int target, int line, int column) {
        ElementDeclaration found = parent.complexType.elements().get(target);
        if (hasGap(parent, target)) {
            List<String> names = gap(parent, target);
            faults.add(fault("missing-element", line, column, String.join(", ", names), parent.name, found.name()));
        }
        parent.cursor = target;
        parent.count = 1;
        return found;
    }

    /** A child that the sequence has passed: once too often, or in the wrong place. */
    private ElementDeclaration late(Frame parent, int index, int line, int column) {
        ElementDeclaration found = parent.complexType.elements().get(index);
        if (index < MASKED && (parent.missing & 1L << index) != 0) {
            if (found.maxOccurs() == 1) {
                parent.missing &= ~(1L << index);
            }
            return found;
        }
        if (index == parent.cursor) {
            faults.add(fault(
                    "unexpected-element",
                    "unexpected-repeated",
                    line,
                    column,
                    found.name(),
                    parent.name,
                    String.valueOf(found.maxOccurs())));
        } else {
            String before = parent.complexType.elements().get(parent.cursor).name();
            faults.add(
                    fault("unexpected-element", "unexpected-order", line, column, found.name(), parent.name, before));
        }
        return found;
    }

    private ElementDeclaration unknown(Frame parent, String namespace, String name, int line, int column) {
        int sameName = parent.complexType.indexOfLocalName(name);
        if (sameName >= 0) {
            ElementDeclaration meant = parent.complexType.elements().get(sameName);
            if (!parent.namespaceReported) {
                parent.namespaceReported = true;
                faults.add(fault("wrong-namespace", line, column, name, parent.name, meant.namespace()));
            }
            return child(parent, meant.namespace(), name, line, column);
        }
        boolean own = parent.complexType.elements().stream()
                .anyMatch(element -> element.namespace().equals(namespace));
        if (own || namespace.contains("istandaarden.nl/")) {
            faults.add(fault("unexpected-element", line, column, name, parent.name));
        } else {
            faults.add(fault("wrong-namespace", "foreign-element", line, column, name, parent.name));
        }
        return null;
    }

    /** Whether required children are still to come when a class ends. */
    boolean hasRemainder(Frame frame) {
        return hasGap(frame, frame.complexType.elements().size());
    }

    /** Reports the required children that had not come when the class ended, at its end tag. */
    void end(Frame frame, int line, int column) {
        String names = String.join(", ", gap(frame, frame.complexType.elements().size()));
        faults.add(new Fault(
                Layer.SCHEMA,
                "missing-element",
                "missing-at-end",
                line,
                column,
                frame.line,
                frame.column,
                List.of(names, frame.name)));
    }

    private static boolean hasGap(Frame frame, int target) {
        List<ElementDeclaration> elements = frame.complexType.elements();
        for (int i = frame.cursor; i < target; i++) {
            int seen = i == frame.cursor ? frame.count : 0;
            if (seen < elements.get(i).minOccurs()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> gap(Frame frame, int target) {
        List<ElementDeclaration> elements = frame.complexType.elements();
        List<String> names = new ArrayList<>();
        for (int i = frame.cursor; i < target; i++) {
            int seen = i == frame.cursor ? frame.count : 0;
            if (seen < elements.get(i).minOccurs()) {
                names.add(elements.get(i).name());
                if (i < MASKED) {
                    frame.missing |= 1L << i;
                }
            }
        }
        return names;
    }

    Fault valueFault(Frame frame, ValueFault fault) {
        List<String> arguments = new ArrayList<>();
        arguments.add(frame.name);
        arguments.addAll(fault.arguments());
        return new Fault(
                Layer.SCHEMA,
                fault.fault(),
                fault.text(),
                frame.line,
                frame.column,
                frame.line,
                frame.column,
                arguments);
    }

    Fault fault(String word, int line, int column, String... arguments) {
        return fault(word, word, line, column, arguments);
    }

    private static Fault fault(String word, String text, int line, int column, String... arguments) {
        return new Fault(Layer.SCHEMA, word, text, line, column, line, column, List.of(arguments));
    }
}
