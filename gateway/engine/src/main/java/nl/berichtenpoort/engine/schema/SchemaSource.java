package nl.berichtenpoort.engine.schema;

import java.util.Optional;

/** Where the compiler finds schemas: by namespace, whatever a file's schemaLocation says. */
interface SchemaSource {

    /**
     * The file of a namespace.
     *
     * @throws SchemaException if there is none or it cannot be read
     */
    XsdElement schema(String targetNamespace);

    /** The file that an xs:include means, seen from the file it stands in; empty if it is not there. */
    Optional<XsdElement> included(XsdElement from, String location);
}
