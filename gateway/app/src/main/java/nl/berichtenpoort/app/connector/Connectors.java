package nl.berichtenpoort.app.connector;

import jakarta.jms.ConnectionFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import nl.berichtenpoort.app.party.ConnectorSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Gives each party's settings their connector; parties with the same settings share one. */
@Component
public class Connectors implements DisposableBean {

    private final ConnectionFactory connections;
    private final HttpClient http = HttpExchange.newClient(Duration.ofSeconds(10));
    private final Map<ConnectorSettings, Connector> made = new ConcurrentHashMap<>();

    public Connectors(ConnectionFactory connections) {
        this.connections = Objects.requireNonNull(connections);
    }

    /** The connector for these settings. */
    public Connector of(ConnectorSettings settings) {
        return made.computeIfAbsent(settings, this::make);
    }

    private Connector make(ConnectorSettings settings) {
        if (settings instanceof ConnectorSettings.Soap soap) {
            return new SoapConnector(soap, http);
        } else if (settings instanceof ConnectorSettings.Webhook webhook) {
            return new WebhookConnector(webhook, http);
        } else if (settings instanceof ConnectorSettings.Folder folder) {
            return new FolderConnector(folder.path());
        } else if (settings instanceof ConnectorSettings.Sftp sftp) {
            return new SftpConnector(new SftpServer(sftp.server()), sftp.path());
        } else if (settings instanceof ConnectorSettings.Jms jms) {
            return new JmsConnector(jms, connections);
        }
        // The outbox keeps what is for a mailbox; it comes here only if configuration changed since it was put there.
        return parcel -> new DeliveryOutcome.PermanentFailure(
                "The party has a mailbox and no connector any more; give it one and replay");
    }

    @Override
    public void destroy() {
        made.values().forEach(connector -> {
            if (connector instanceof SftpConnector sftp) {
                sftp.close();
            }
        });
    }
}
