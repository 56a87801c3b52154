package nl.berichtenpoort.app.connector;

import java.io.IOException;
import java.security.KeyPair;
import java.util.List;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Connects to an SFTP server that proves who it is, by its key's fingerprint or by a file of known hosts, and to which
 * we prove who we are, by password or key. The user's own ~/.ssh is not looked at.
 */
final class SftpServer implements AutoCloseable {

    private final SftpSettings settings;
    private final SshClient ssh;

    SftpServer(SftpSettings settings) {
        this.settings = settings;
        ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier(verifier(settings));
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setHostConfigEntryResolver(org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
        ssh.start();
    }

    private static ServerKeyVerifier verifier(SftpSettings settings) {
        if (settings.knownHosts().isPresent()) {
            return new KnownHostsServerKeyVerifier(
                    RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts().get());
        }
        String expected = settings.fingerprint().orElseThrow();
        return (session, address, key) -> expected.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    }

    /** A connection for a number of calls; closing it ends it. */
    Connection connect() throws IOException {
        ClientSession session = ssh.connect(settings.user(), settings.host(), settings.port())
                .verify(settings.timeout())
                .getSession();
        try {
            settings.password().ifPresent(session::addPasswordIdentity);
            for (KeyPair key : keys(session)) {
                session.addPublicKeyIdentity(key);
            }
            session.auth().verify(settings.timeout());
            return new Connection(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException failure) {
            session.close(true);
            throw failure;
        }
    }

    private Iterable<KeyPair> keys(ClientSession session) {
        if (settings.keyFile().isEmpty()) {
            return List.of();
        }
        FileKeyPairProvider file = new FileKeyPairProvider(settings.keyFile().get());
        file.setPasswordFinder(FilePasswordProvider.EMPTY);
        return file.loadKeys(session);
    }

    @Override
    public void close() {
        ssh.stop();
    }

    /** An open connection. */
    record Connection(ClientSession session, SftpClient sftp) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                sftp.close();
            } finally {
                session.close(true);
            }
        }
    }
}
