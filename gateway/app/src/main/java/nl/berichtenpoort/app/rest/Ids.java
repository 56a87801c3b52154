package nl.berichtenpoort.app.rest;

/** Numbers in paths. What is no number names nothing, so it is not found rather than wrong. */
final class Ids {

    private Ids() {}

    /** The number, or the problem that there is no such thing. */
    static long parse(String id, ProblemKind unknown) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new ProblemException(unknown, shown(id));
        }
    }

    /** The number for a sentence; anything else is not repeated. */
    static String shown(String id) {
        return id.matches("[0-9]{1,19}") ? id : "?";
    }
}
