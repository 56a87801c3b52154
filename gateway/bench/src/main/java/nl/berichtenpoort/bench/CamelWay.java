package nl.berichtenpoort.bench;

import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ValidationException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.jaxb.JaxbDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.w3c.dom.Document;

/**
 * A route as it is usually written: {@code validator:}, {@code xslt:} with Saxon for what the schema cannot say, whose
 * outcome is a small report, and the JAXB data format. Each step reads the bytes anew.
 */
final class CamelWay implements Way {

    private static final String MESSAGE = "message";
    private static final String REPORT = "report";

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template;

    CamelWay(Messages messages) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:judge")
                        .to("validator:standard/ijw/3.2/xsd/" + messages.schema() + ".xsd")
                        .setProperty(MESSAGE, body())
                        .setHeader("today", constant(Messages.TODAY.toString()))
                        .to("xslt:nl/berichtenpoort/bench/rules.xsl?transformerFactoryClass="
                                + "net.sf.saxon.TransformerFactoryImpl&output=DOM")
                        .setProperty(REPORT, body())
                        .setBody(exchangeProperty(MESSAGE))
                        .unmarshal(new JaxbDataFormat(messages.bindings()));
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
    }

    @Override
    public boolean accepts(byte[] message) throws Exception {
        Exchange exchange =
                template.request("direct:judge", made -> made.getMessage().setBody(message));
        Exception failure = exchange.getException();
        if (failure instanceof ValidationException) {
            return false;
        }
        if (failure != null) {
            throw failure;
        }
        Document report = exchange.getProperty(REPORT, Document.class);
        return exchange.getMessage().getBody() != null
                && report.getElementsByTagName("finding").getLength() == 0;
    }

    @Override
    public void close() throws IOException {
        template.close();
        camel.stop();
    }
}
