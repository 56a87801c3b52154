package nl.berichtenpoort.app.party;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How messages are brought to a party. */
public sealed interface ConnectorSettings {

    /** The name in the outbox and in configuration. */
    String type();

    /** Whether messages come in a StUF envelope, which carries XML only. */
    default boolean takesEnvelope() {
        return this instanceof Soap
                || this instanceof Webhook webhook && webhook.form() == Form.ENVELOPE
                || this instanceof Jms jms && jms.form() == Form.ENVELOPE;
    }

    /**
     * The party's StUF-GGk service.
     *
     * @param url where its port {@code OntvangAsynchroon} listens
     * @param zenderApplicatie what our stuurgegevens call the sending application
     * @param ontvangerApplicatie what they call the receiving one
     * @param timeout how long to wait for a connection and for an answer
     */
    record Soap(URI url, String zenderApplicatie, String ontvangerApplicatie, Duration timeout)
            implements ConnectorSettings {
        public Soap {
            Objects.requireNonNull(url);
            Objects.requireNonNull(zenderApplicatie);
            Objects.requireNonNull(ontvangerApplicatie);
            Objects.requireNonNull(timeout);
        }

        @Override
        public String type() {
            return "soap";
        }
    }

    /**
     * An address that takes messages by HTTP POST.
     *
     * @param headers sent along with each message, such as a key of the receiver's; values are secrets
     * @param form what the body is
     */
    record Webhook(URI url, Map<String, String> headers, Form form, Duration timeout) implements ConnectorSettings {
        public Webhook {
            Objects.requireNonNull(url);
            headers = Map.copyOf(headers);
            Objects.requireNonNull(form);
            Objects.requireNonNull(timeout);
        }

        @Override
        public String type() {
            return "webhook";
        }

        @Override
        public String toString() {
            // Never the header values: they are secrets.
            return "Webhook[" + url + "]";
        }
    }

    /** A folder that this machine can write to. */
    record Folder(Path path) implements ConnectorSettings {
        public Folder {
            Objects.requireNonNull(path);
        }

        @Override
        public String type() {
            return "folder";
        }
    }

    /** A folder behind SFTP. */
    record Sftp(SftpSettings server, String path) implements ConnectorSettings {
        public Sftp {
            Objects.requireNonNull(server);
            Objects.requireNonNull(path);
        }

        @Override
        public String type() {
            return "sftp";
        }
    }

    /** A queue on the gateway's broker. */
    record Jms(String queue, Form form) implements ConnectorSettings {
        public Jms {
            Objects.requireNonNull(queue);
            Objects.requireNonNull(form);
        }

        @Override
        public String type() {
            return "jms";
        }
    }

    /** No connector: the party fetches its messages. */
    record Mailbox() implements ConnectorSettings {
        @Override
        public String type() {
            return "mailbox";
        }
    }

    /** What a delivered body is. */
    enum Form {
        /** The message alone. */
        BARE,
        /** The message in its StUF envelope, without SOAP. */
        ENVELOPE
    }

    /**
     * An SFTP server and how it knows us, and we it.
     *
     * @param password absent with a key
     * @param keyFile private key in OpenSSH or PEM form; absent with a password
     * @param fingerprint {@code SHA256:…} of the server's host key; absent with known hosts
     * @param knownHosts file in the form of OpenSSH; absent with a fingerprint
     */
    record SftpSettings(
            String host,
            int port,
            String user,
            Optional<String> password,
            Optional<Path> keyFile,
            Optional<String> fingerprint,
            Optional<Path> knownHosts,
            Duration timeout) {
        public SftpSettings {
            Objects.requireNonNull(host);
            Objects.requireNonNull(user);
            Objects.requireNonNull(password);
            Objects.requireNonNull(keyFile);
            Objects.requireNonNull(fingerprint);
            Objects.requireNonNull(knownHosts);
            Objects.requireNonNull(timeout);
            if (password.isPresent() == keyFile.isPresent()) {
                throw new IllegalArgumentException("SFTP needs either a password or a key-file: " + host);
            }
            if (fingerprint.isPresent() == knownHosts.isPresent()) {
                throw new IllegalArgumentException(
                        "SFTP needs either the fingerprint of the server's key or a known-hosts file: " + host);
            }
        }

        @Override
        public String toString() {
            // Never the password.
            return user + "@" + host + ":" + port;
        }
    }
}
