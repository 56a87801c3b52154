package nl.berichtenpoort.engine.arithmetic;

/**
 * Amounts of lines that are invoiced in minutes while a tariff by the hour was agreed (IV081). Whole cents, halves
 * rounded up. The line shows the tariff of a minute, rounded; the amount is made of the tariff of an hour, which the line
 * does not show.
 */
public final class Minutentarief {

    private static final long MINUTEN = 60;

    private Minutentarief() {}

    /** The tariff of a minute that a line shows for this tariff of an hour. */
    public static long perMinuut(long uurtarief) {
        return rounded(uurtarief);
    }

    /** The amount of so many minutes at this tariff of an hour. */
    public static long bedrag(long uurtarief, long minuten) {
        return rounded(Math.multiplyExact(uurtarief, minuten));
    }

    /**
     * Whether there is a tariff of an hour in whole cents that shows as this tariff of a minute and gives this amount. The
     * tariff of a minute times the minutes is always one of those amounts: sixty times it is a tariff of an hour.
     */
    public static boolean past(long bedrag, long minuten, long perMinuut) {
        long lowest = Math.max(0, perMinuut * MINUTEN - MINUTEN / 2);
        long highest = perMinuut * MINUTEN + MINUTEN / 2 - 1;
        if (minuten == 0) {
            return bedrag == 0;
        }
        // The lowest tariff of an hour that gives at least this amount: 60 * bedrag - 30 <= uurtarief * minuten.
        long least = Math.max(lowest, -Math.floorDiv(MINUTEN / 2 - MINUTEN * bedrag, minuten));
        return least <= highest && bedrag(least, minuten) == bedrag;
    }

    /** Sixtieths of a cent as cents, a half upwards. */
    private static long rounded(long sixtieths) {
        return Math.floorDiv(sixtieths + MINUTEN / 2, MINUTEN);
    }
}
