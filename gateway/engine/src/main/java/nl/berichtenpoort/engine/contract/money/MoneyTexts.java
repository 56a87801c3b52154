package nl.berichtenpoort.engine.contract.money;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** Puts derivations into words, from the bundle {@code nl/berichtenpoort/engine/texts/money}. */
public final class MoneyTexts {

    private static final int CENT_DIGITS = 2;

    private final Language language;
    private final ResourceBundle bundle;

    public MoneyTexts(Language language) {
        this.language = language;
        this.bundle =
                TextBundles.of("nl.berichtenpoort.engine.texts.money", language, MoneyTexts.class.getClassLoader());
    }

    /** A derivation as sentences with a blank between. */
    public String woorden(List<Stap> afleiding) {
        return afleiding.stream().map(this::woorden).collect(Collectors.joining(" "));
    }

    /** A step as a sentence. */
    public String woorden(Stap stap) {
        Object[] shown = new Object[stap.argumenten().size()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] =
                    getoond(stap.soort().argumenten().get(i), stap.argumenten().get(i));
        }
        return new MessageFormat(bundle.getString(stap.soort().sleutel()), language.locale()).format(shown);
    }

    /** An amount in euros: {@code € 1.234,50} or {@code €1,234.50}. */
    public String bedrag(long cents) {
        DecimalFormat format =
                new DecimalFormat(bundle.getString("vorm.bedrag"), DecimalFormatSymbols.getInstance(language.locale()));
        return format.format(BigDecimal.valueOf(cents, CENT_DIGITS));
    }

    private String getoond(StapSoort.Argument argument, String value) {
        return switch (argument) {
            case BEDRAG -> bedrag(Long.parseLong(value));
            case DATUM ->
                LocalDate.parse(value)
                        .format(DateTimeFormatter.ofPattern(bundle.getString("vorm.datum"), language.locale()));
            case PERCENTAGE ->
                new DecimalFormat("0.##########", DecimalFormatSymbols.getInstance(language.locale()))
                        .format(new BigDecimal(value));
            case WOORD -> bundle.containsKey(value) ? bundle.getString(value) : value;
            case AANTAL, TEKST -> value;
        };
    }
}
