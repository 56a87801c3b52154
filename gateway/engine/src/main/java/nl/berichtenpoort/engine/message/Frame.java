package nl.berichtenpoort.engine.message;

import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/** An element that is open while a message is read. One object for each depth, used again for each element there. */
final class Frame {

    String name;
    int line;
    int column;

    /** The class of the element; null where it holds a value. */
    ComplexType complexType;

    /** The type of its value; null where it is a class. */
    SimpleType simpleType;

    /** Place in the sequence of the child that came last, and how many of it came. */
    int cursor;

    int count;

    /** Children, by their place below 64, that were reported missing: if they come late that is no second fault. */
    long missing;

    boolean textReported;
    boolean namespaceReported;

    /** Index of its first child among the nodes that wait for their parents. */
    int firstChild;

    private String text;
    private StringBuilder longText;

    void open(String elementName, int atLine, int atColumn, TypeDefinition type, int childIndex) {
        name = elementName;
        line = atLine;
        column = atColumn;
        complexType = type instanceof ComplexType complex ? complex : null;
        simpleType = type instanceof SimpleType simple ? simple : null;
        cursor = 0;
        count = 0;
        missing = 0;
        textReported = false;
        namespaceReported = false;
        firstChild = childIndex;
        text = "";
        longText = null;
    }

    /** Adds to the text; character references and comments cut a text in pieces. */
    void addText(String piece) {
        if (text.isEmpty() && longText == null) {
            text = piece;
        } else {
            if (longText == null) {
                longText = new StringBuilder(text);
            }
            longText.append(piece);
        }
    }

    int textLength() {
        return longText == null ? text.length() : longText.length();
    }

    String text() {
        return longText == null ? text : longText.toString();
    }
}
