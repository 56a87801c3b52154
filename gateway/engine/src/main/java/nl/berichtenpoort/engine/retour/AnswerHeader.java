package nl.berichtenpoort.engine.retour;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * The Header of an answer. A return message other than 325 takes everything over unchanged but its BerichtCode, and adds
 * its own identification (IV028). A 325 has sender, receiver and identification of its own and names the invoice that it
 * answers (IV087).
 */
final class AnswerHeader {

    private static final String AFZENDER = "Afzender";
    private static final String ONTVANGER = "Ontvanger";
    private static final String BERICHT_IDENTIFICATIE = "BerichtIdentificatie";
    private static final String XSD_VERSIE = "XsdVersie";

    private AnswerHeader() {}

    /**
     * @param type the answer's type
     * @param original the Header of the message that is answered
     * @param rulesRefuse whether the message fails at level 2, so that the version of the rules must be named
     */
    static MessageNode of(
            MessageType type, MessageNode original, AnswerIdentity identity, XsdVersie xsdVersie, boolean rulesRefuse) {
        List<MessageNode> children = new ArrayList<>();
        children.add(AnswerTree.leaf("BerichtCode", type.berichtCode()));
        copy(original, "BerichtVersie", "BerichtVersie", children);
        copy(original, "BerichtSubversie", "BerichtSubversie", children);
        if (type.mirrorsHeader()) {
            copy(original, AFZENDER, AFZENDER, children);
            copy(original, ONTVANGER, ONTVANGER, children);
            copy(original, BERICHT_IDENTIFICATIE, BERICHT_IDENTIFICATIE, children);
            copy(original, XSD_VERSIE, XSD_VERSIE, children);
            children.add(AnswerTree.leaf("IdentificatieRetour", identity.identificatie()));
            children.add(
                    AnswerTree.leaf("DagtekeningRetour", identity.dagtekening().toString()));
            children.add(xsdVersie("XsdVersieRetour", xsdVersie));
        } else {
            own(original, identity, xsdVersie, children);
            copy(original, BERICHT_IDENTIFICATIE, "DeclaratieIdentificatie", children);
            copy(original, XSD_VERSIE, "XsdVersieDeclaratie", children);
        }
        if (rulesRefuse) {
            children.add(AnswerTree.leaf("XsltVersie", identity.ruleSetVersion()));
        }
        return AnswerTree.node(AnswerSchema.HEADER, children);
    }

    /** The Header of a message of its own that goes back to the sender of another. */
    static MessageNode back(MessageType type, MessageNode original, AnswerIdentity identity, XsdVersie xsdVersie) {
        List<MessageNode> children = new ArrayList<>();
        children.add(AnswerTree.leaf("BerichtCode", type.berichtCode()));
        copy(original, "BerichtVersie", "BerichtVersie", children);
        copy(original, "BerichtSubversie", "BerichtSubversie", children);
        own(original, identity, xsdVersie, children);
        return AnswerTree.node(AnswerSchema.HEADER, children);
    }

    private static void own(
            MessageNode original, AnswerIdentity identity, XsdVersie xsdVersie, List<MessageNode> children) {
        copy(original, ONTVANGER, AFZENDER, children);
        copy(original, AFZENDER, ONTVANGER, children);
        children.add(AnswerTree.node(
                BERICHT_IDENTIFICATIE,
                AnswerTree.leaf("Identificatie", identity.identificatie()),
                AnswerTree.leaf("Dagtekening", identity.dagtekening().toString())));
        children.add(xsdVersie(XSD_VERSIE, xsdVersie));
    }

    private static void copy(MessageNode original, String from, String to, List<MessageNode> children) {
        original.child(from).map(node -> AnswerTree.renamed(to, node)).ifPresent(children::add);
    }

    private static MessageNode xsdVersie(String name, XsdVersie versie) {
        return AnswerTree.node(
                name,
                AnswerTree.leaf("BasisschemaXsdVersie", versie.basisschema()),
                AnswerTree.leaf("BerichtXsdVersie", versie.bericht()));
    }
}
