package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.routes.port.RemoteFolder;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpTest {

    private static final String NAME = "JW315_A-1_" + Parcels.REFERENCE + ".xml";

    @TempDir
    private Path temp;

    private final KeyPair hostKey = newKey();
    private final KeyPair userKey = newKey();
    private Path in;
    private SshServer server;

    @BeforeEach
    void start() throws IOException {
        in = Files.createDirectories(temp.resolve("root/in"));
        server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("u") && password.equals("geheim"));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(temp.resolve("root")));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void theMessageLiesInTheFolderAndARepetitionChangesNothing() throws IOException {
        try (SftpConnector connector = connector(password("geheim"))) {
            assertThat(connector.deliver(Parcels.of(MessageType.JW315))).isEqualTo(new Delivered(NAME));
            assertThat(in.resolve(NAME)).hasBinaryContent(Parcels.CONTENT);

            Files.writeString(in.resolve(NAME), "being read");
            assertThat(connector.deliver(Parcels.of(MessageType.JW315))).isEqualTo(new Delivered(NAME));
            assertThat(in.resolve(NAME)).hasContent("being read");
            assertThat(in.resolve("." + NAME + ".part")).doesNotExist();
        }
    }

    @Test
    void aKeyAndAKnownHostsFileWorkToo() throws Exception {
        Path keyFile = temp.resolve("id_ecdsa");
        try (OutputStream file = Files.newOutputStream(keyFile)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(userKey, "test", null, file);
        }
        Path knownHosts = Files.writeString(
                temp.resolve("known_hosts"),
                "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
        SftpSettings settings = new SftpSettings(
                "localhost",
                server.getPort(),
                "u",
                Optional.empty(),
                Optional.of(keyFile),
                Optional.empty(),
                Optional.of(knownHosts),
                Duration.ofSeconds(20));
        try (SftpConnector connector = connector(settings)) {
            assertThat(connector.deliver(Parcels.of(MessageType.JW315))).isEqualTo(new Delivered(NAME));
        }
    }

    @Test
    void aServerWithAnotherKeyGetsNeitherPasswordNorMessage() throws IOException {
        server.setPasswordAuthenticator((user, password, session) -> {
            throw new AssertionError("The password was sent");
        });
        SftpSettings other = settings("geheim", fingerprint(newKey()));
        try (SftpConnector connector = connector(other)) {
            assertThat(connector.deliver(Parcels.of(MessageType.JW315))).isInstanceOf(TemporaryFailure.class);
            assertThat(in).isEmptyDirectory();
        }
    }

    @Test
    void aWrongPasswordIsTold() throws IOException {
        try (SftpConnector connector = connector(password("fout"))) {
            assertThat(connector.deliver(Parcels.of(MessageType.JW315)))
                    .isEqualTo(new TemporaryFailure("SFTP failed: SshException"));
        }
    }

    @Test
    void aVisitSeesAFileOnceItNoLongerChanges() throws IOException {
        Files.writeString(in.resolve("a.xml"), "half");
        Files.writeString(in.resolve(".hidden"), "x");
        try (SftpFolder folder = folder()) {
            assertThat(visit(folder)).isEmpty();
            Files.writeString(in.resolve("a.xml"), "half and half");
            assertThat(visit(folder)).isEmpty();
            assertThat(visit(folder)).containsExactly("a.xml");
        }
    }

    @Test
    void filesAreReadAndPutAwayWithoutOverwriting() throws IOException {
        Files.createDirectories(in.resolve(".done"));
        Files.writeString(in.resolve(".done/a.xml"), "earlier");
        Files.writeString(in.resolve("a.xml"), "0123456789");
        Files.writeString(in.resolve("b.xml"), "b");
        try (SftpFolder folder = folder();
                RemoteFolder.Session session = folder.open()) {
            assertThat(session.read("a.xml", 4)).isEqualTo("0123".getBytes(StandardCharsets.UTF_8));
            assertThat(session.read("a.xml", 100)).isEqualTo("0123456789".getBytes(StandardCharsets.UTF_8));

            session.moveToDone("a.xml");
            session.moveToRefused("b.xml", "waarom");

            assertThat(in.resolve(".done/a.xml")).hasContent("earlier");
            assertThat(in.resolve(".done/a.xml.2")).hasContent("0123456789");
            assertThat(in.resolve(".refused/b.xml")).hasContent("b");
            assertThat(in.resolve(".refused/b.xml.report.txt")).hasContent("waarom");
            assertThat(in.resolve("a.xml")).doesNotExist();
            assertThat(in.resolve("b.xml")).doesNotExist();
        }
    }

    @Test
    void aServerThatIsAwayIsAnIoException() throws IOException {
        try (SftpFolder folder = folder()) {
            server.stop(true);
            assertThatThrownBy(folder::open).isInstanceOf(IOException.class);
        }
    }

    private static List<String> visit(SftpFolder folder) throws IOException {
        try (RemoteFolder.Session session = folder.open()) {
            return session.completeFiles(10);
        }
    }

    private SftpFolder folder() {
        return new SftpFolder("ver", Optional.empty(), Optional.empty(), password("geheim"), "/in");
    }

    private static SftpConnector connector(SftpSettings settings) {
        return new SftpConnector(new SftpServer(settings), "/in");
    }

    private SftpSettings password(String password) {
        return settings(password, fingerprint(hostKey));
    }

    private SftpSettings settings(String password, String fingerprint) {
        return new SftpSettings(
                "localhost",
                server.getPort(),
                "u",
                Optional.of(password),
                Optional.empty(),
                Optional.of(fingerprint),
                Optional.empty(),
                Duration.ofSeconds(20));
    }

    private static String fingerprint(KeyPair key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    private static KeyPair newKey() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
