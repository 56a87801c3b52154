package nl.berichtenpoort.engine.translate.page;

import java.util.Optional;
import javax.xml.namespace.QName;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/** The base types of the standard that the types of elements derive from. */
final class BaseTypes {

    private static final String SIMPLE = "LDT_";
    private static final String COMPLEX = "CDT_";

    private BaseTypes() {}

    /** The name of the nearest base type, for example {@code LDT_Datum}; empty for a class of a message. */
    static Optional<String> of(TypeDefinition type) {
        Optional<? extends TypeDefinition> here = Optional.of(type);
        while (here.isPresent()) {
            Optional<String> name = here.get().name().map(QName::getLocalPart).filter(BaseTypes::isBase);
            if (name.isPresent()) {
                return name;
            }
            here = here.get().base();
        }
        return Optional.empty();
    }

    private static boolean isBase(String name) {
        return name.startsWith(SIMPLE) || name.startsWith(COMPLEX);
    }
}
