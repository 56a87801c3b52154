package nl.berichtenpoort.app.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;

/** The folder with the contract files. One that cannot be read holds no file: the reader tells that as a fault. */
final class ContractFolder {

    private final Path path;

    ContractFolder(Path path) {
        this.path = Objects.requireNonNull(path);
    }

    String name() {
        return path.toString();
    }

    List<ContractFile> files() {
        try {
            return ContractReader.files(path);
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Names, sizes and times: what is cheap to look at, to see whether reading is worth it. */
    String fingerprint() {
        try (Stream<Path> found = Files.list(path)) {
            return found.sorted().map(ContractFolder::mark).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String mark(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file.getFileName() + " gone";
        }
    }

    /** The hash of files and their names, in hexadecimal digits. */
    static String sha256(List<ContractFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ContractFile file : files) {
                byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
                // The lengths go with them, so that no other division of the same bytes gives the same hash.
                digest.update(ByteBuffer.allocate(8)
                        .putInt(name.length)
                        .putInt(file.bytes().length)
                        .array());
                digest.update(name);
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
