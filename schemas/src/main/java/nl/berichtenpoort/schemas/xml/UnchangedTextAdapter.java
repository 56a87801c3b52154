package nl.berichtenpoort.schemas.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/**
 * Binds a type to the text as it was written, white space included.
 *
 * <p>It stands on {@code LDT_Commentaar}, whose schema type collapses white space so that validators can judge it in
 * linear time, and on {@code LDT_Tijd}, whose precision would be lost in a {@code java.time} type.
 */
public final class UnchangedTextAdapter extends XmlAdapter<String, String> {

    /** For JAXB, which makes its own adapters. */
    public UnchangedTextAdapter() {}

    @Override
    public String unmarshal(String text) {
        return text;
    }

    @Override
    public String marshal(String text) {
        return text;
    }
}
