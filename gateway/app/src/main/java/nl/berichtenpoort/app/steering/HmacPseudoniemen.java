package nl.berichtenpoort.app.steering;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.steering.Pseudoniemen;

/**
 * Pseudonyms by HMAC-SHA-256. Each recipient has a key of its own, made from the secret and its name, so that what two
 * recipients got cannot be joined; and what is hashed says what it is, so that a client never gets the pseudonym of a
 * trajectory. There are too few BSNs for a hash without a secret: all could be tried.
 */
final class HmacPseudoniemen implements Pseudoniemen {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SLEUTEL_DIGITS = 16;

    private final SecretKeySpec key;
    private final String sleutel;

    /**
     * The pseudonyms of a recipient.
     *
     * @param secret the gateway's secret
     * @param recipient the recipient's name
     */
    HmacPseudoniemen(byte[] secret, String recipient) {
        SecretKeySpec master = new SecretKeySpec(secret, ALGORITHM);
        this.key = new SecretKeySpec(hmac(master, "berichtenpoort/stuurinformatie/1/" + recipient), ALGORITHM);
        this.sleutel = hex("sleutel").substring(0, SLEUTEL_DIGITS);
    }

    @Override
    public String sleutel() {
        return sleutel;
    }

    @Override
    public String client(Bsn bsn) {
        return hex("client/" + bsn.value());
    }

    @Override
    public String traject(String naam) {
        return hex("traject/" + naam);
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(hmac(key, text));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
