package nl.berichtenpoort.app.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import nl.berichtenpoort.routes.port.PutAwayName;
import nl.berichtenpoort.routes.port.RemoteFolder;
import org.apache.sshd.sftp.client.SftpClient;

/**
 * A folder behind SFTP in which a party puts messages. A file counts as complete when its size and time are those of the
 * visit before; names that begin with a dot are left alone. Visits come one at a time.
 */
public final class SftpFolder implements RemoteFolder, AutoCloseable {

    private final String label;
    private final Optional<String> principal;
    private final Optional<String> sender;
    private final String path;
    private final SftpServer server;
    private Map<String, Stamp> lastVisit = Map.of();

    /**
     * @param label what configuration calls it
     * @param principal who delivers in it, where configuration says so
     * @param sender the party whose messages they are, where configuration says so
     * @param path the folder, from where the login lands
     */
    public SftpFolder(
            String label, Optional<String> principal, Optional<String> sender, SftpSettings settings, String path) {
        this.label = label;
        this.principal = principal;
        this.sender = sender;
        this.path = path;
        this.server = new SftpServer(settings);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Optional<String> principal() {
        return principal;
    }

    @Override
    public Optional<String> sender() {
        return sender;
    }

    @Override
    public Session open() throws IOException {
        return new Visit(server.connect());
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized List<String> unchanged(Map<String, Stamp> now) {
        Map<String, Stamp> before = lastVisit;
        lastVisit = now;
        return now.entrySet().stream()
                .filter(file -> file.getValue().equals(before.get(file.getKey())))
                .sorted(Comparator.comparing((Map.Entry<String, Stamp> file) ->
                                file.getValue().modified())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Stamp(long size, long modified) {}

    private final class Visit implements Session {

        private final SftpServer.Connection connection;
        private final SftpClient sftp;

        Visit(SftpServer.Connection connection) {
            this.connection = connection;
            this.sftp = connection.sftp();
        }

        @Override
        public List<String> completeFiles(int most) throws IOException {
            Map<String, Stamp> now = new HashMap<>();
            for (SftpClient.DirEntry entry : sftp.readDir(path)) {
                SftpClient.Attributes attributes = entry.getAttributes();
                if (attributes.isRegularFile() && !entry.getFilename().startsWith(".")) {
                    now.put(
                            entry.getFilename(),
                            new Stamp(
                                    attributes.getSize(),
                                    attributes.getModifyTime() == null
                                            ? 0
                                            : attributes.getModifyTime().toMillis()));
                }
            }
            List<String> complete = new ArrayList<>(unchanged(now));
            return complete.subList(0, Math.min(most, complete.size()));
        }

        @Override
        public byte[] read(String name, int mostBytes) throws IOException {
            try (InputStream file = sftp.read(path + "/" + name)) {
                return file.readNBytes(mostBytes);
            }
        }

        @Override
        public void moveToDone(String name) throws IOException {
            String folder = madeFolder(".done");
            sftp.rename(path + "/" + name, folder + "/" + freeName(folder, name));
        }

        @Override
        public void moveToRefused(String name, String report) throws IOException {
            String folder = madeFolder(".refused");
            String target = freeName(folder, name);
            try (OutputStream file = sftp.write(folder + "/" + target + ".report.txt")) {
                file.write(report.getBytes(StandardCharsets.UTF_8));
            }
            sftp.rename(path + "/" + name, folder + "/" + target);
        }

        private String madeFolder(String name) throws IOException {
            String folder = path + "/" + name;
            if (!SftpConnector.exists(sftp, folder)) {
                sftp.mkdir(folder);
            }
            return folder;
        }

        private String freeName(String folder, String name) throws IOException {
            String shortened = PutAwayName.of(name);
            String free = shortened;
            for (int number = 2; SftpConnector.exists(sftp, folder + "/" + free); number++) {
                free = shortened + "." + number;
            }
            return free;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
