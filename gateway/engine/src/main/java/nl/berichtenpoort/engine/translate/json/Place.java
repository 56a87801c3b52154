package nl.berichtenpoort.engine.translate.json;

import java.util.regex.Pattern;

/**
 * Where in the document something stands, told as the path of its element. Whether an item of an array has siblings is
 * known only when the array has ended, so the path is made at the end.
 */
final class Place {

    /** The items of one array, counted while they are read. */
    static final class Items {
        private int count;

        int next() {
            return ++count;
        }

        boolean isEmpty() {
            return count == 0;
        }
    }

    private static final int SHOWN_LENGTH = 60;
    private static final String HIDDEN = "?";
    /** Names of the standard have two digits at most. */
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[0-9]{3,}|[^\\p{L}0-9 _.…-]");

    /** The place around it; null for the document. */
    private final Place parent;

    private final String name;

    /** Which item of the array it is, from 1, and the array; 0 and null outside arrays. */
    private final int number;

    private final Items items;

    private Place(Place parent, String name, int number, Items items) {
        this.parent = parent;
        this.name = name;
        this.number = number;
        this.items = items;
    }

    static Place document() {
        return new Place(null, Identification.ROOT, 0, null);
    }

    Place member(String memberName) {
        return new Place(this, memberName, 0, null);
    }

    /** An item of the array that this member holds. */
    Place item(Items array) {
        return new Place(parent, name, array.count, array);
    }

    /**
     * The name of the member for a finding: cut if it is longer than any of the standard, and with a question mark for what
     * no name has. A document may have anything as a name, such as the BSN that its maker files a client under.
     */
    String name() {
        String cut = name.length() <= SHOWN_LENGTH ? name : name.substring(0, SHOWN_LENGTH) + "…";
        return cut.isEmpty() ? HIDDEN : NOT_OF_A_NAME.matcher(cut).replaceAll(HIDDEN);
    }

    /** As {@link nl.berichtenpoort.engine.report.Position} writes it; to be asked when the document has been read. */
    String path() {
        String step = items != null && items.count > 1 ? name() + '[' + number + ']' : name();
        return parent == null ? step : parent.path() + '/' + step;
    }
}
