package nl.berichtenpoort.app.embedded;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is.
 *
 * @param url address of an external Artemis, for example {@code tcp://broker:61616}; empty for the embedded one
 * @param user user name at the external broker
 * @param password password at the external broker
 * @param connections most connections that are kept open
 */
@ConfigurationProperties("berichtenpoort.broker")
public record BrokerProperties(
        Optional<String> url,
        Optional<String> user,
        Optional<String> password,
        @DefaultValue("4") int connections) {

    public BrokerProperties {
        url = url == null ? Optional.empty() : url.filter(text -> !text.isBlank());
        user = user == null ? Optional.empty() : user;
        password = password == null ? Optional.empty() : password;
    }
}
