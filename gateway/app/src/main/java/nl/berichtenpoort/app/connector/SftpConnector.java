package nl.berichtenpoort.app.connector;

import java.io.IOException;
import java.io.OutputStream;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Puts a file in a folder behind SFTP, in the manner of {@link FolderConnector}. */
public final class SftpConnector implements Connector, AutoCloseable {

    private final SftpServer server;
    private final String folder;

    SftpConnector(SftpServer server, String folder) {
        this.server = server;
        this.folder = folder;
    }

    @Override
    public DeliveryOutcome deliver(Parcel parcel) {
        String name = parcel.fileName();
        try (SftpServer.Connection connection = server.connect()) {
            SftpClient sftp = connection.sftp();
            if (!exists(sftp, folder + "/" + name)) {
                String unfinished = folder + "/." + name + ".part";
                try (OutputStream file = sftp.write(
                        unfinished,
                        SftpClient.OpenMode.Create,
                        SftpClient.OpenMode.Write,
                        SftpClient.OpenMode.Truncate)) {
                    file.write(parcel.content());
                }
                sftp.rename(unfinished, folder + "/" + name);
            }
            return new Delivered(name);
        } catch (IOException failure) {
            return new TemporaryFailure("SFTP failed: " + failure.getClass().getSimpleName());
        }
    }

    static boolean exists(SftpClient sftp, String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException failure) {
            if (failure.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
