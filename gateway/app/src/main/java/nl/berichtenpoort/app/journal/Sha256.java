package nl.berichtenpoort.app.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint by which the journal tells whether two contents are the same. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
