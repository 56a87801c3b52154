package nl.berichtenpoort.schemas.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/**
 * Binds the standard's amounts ({@code LDT_Bedrag}, {@code LDT_TotaalBedrag}, {@code LDT_Budget}) to whole euro cents.
 *
 * <p>All three are one Java type, whatever their largest value, and absent stays absent instead of becoming zero.
 */
public final class CentsAdapter extends XmlAdapter<String, Long> {

    /** For JAXB, which makes its own adapters. */
    public CentsAdapter() {}

    /**
     * Reads an amount in cents.
     *
     * @throws NumberFormatException if the text is no whole number. An {@code Unmarshaller} without an event handler of
     *     its own turns this into an absent amount: validate first, or set a handler that stops.
     */
    @Override
    public Long unmarshal(String text) {
        return text == null ? null : Long.valueOf(text.strip());
    }

    @Override
    public String marshal(Long cents) {
        return cents == null ? null : cents.toString();
    }
}
