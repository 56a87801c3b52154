package nl.berichtenpoort.app.soap;

import java.util.Map;
import javax.xml.namespace.QName;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.schemas.StandardFiles;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publishes the WSDL's service at {@code /services/ggk0210}. */
@Configuration(proxyBeanMethods = false)
class SoapConfiguration {

    private static final String SERVICES = "/services/*";
    private static final String ADDRESS = "/ggk0210";

    @Bean(destroyMethod = "shutdown")
    Bus cxf() {
        return BusFactory.newInstance().createBus();
    }

    @Bean
    ServletRegistrationBean<CXFNonSpringServlet> soapServlet(Bus cxf) {
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(cxf);
        ServletRegistrationBean<CXFNonSpringServlet> registration = new ServletRegistrationBean<>(servlet, SERVICES);
        registration.setName("soap");
        registration.setLoadOnStartup(1);
        // A page that lists the services tells strangers more than they need.
        registration.setInitParameters(Map.of("hide-service-list-page", "true"));
        return registration;
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl ggkEndpoint(Bus cxf, Reception reception, EnvelopeComposer composer) {
        SoapAnswers answers = new SoapAnswers(composer);
        EndpointImpl endpoint = new EndpointImpl(cxf, new GgkService(reception, answers));
        endpoint.setWsdlLocation(StandardFiles.receptionWsdl().toString());
        endpoint.setServiceName(new QName(GgkService.NAMESPACE, GgkService.SERVICE));
        endpoint.setEndpointName(new QName(GgkService.NAMESPACE, GgkService.PORT));
        endpoint.getInInterceptors().add(new SoapDoor(reception, answers));
        endpoint.publish(ADDRESS);
        return endpoint;
    }
}
