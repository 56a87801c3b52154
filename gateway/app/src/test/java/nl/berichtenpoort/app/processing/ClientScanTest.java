package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientScanTest {

    @Test
    void theClientsOfASampleAreFoundWhateverTheirPrefix() {
        assertThat(ClientScan.clients(TestMessages.conversation("01-jw315.xml", "A")))
                .containsExactly("999904401");
        assertThat(ClientScan.clients(TestMessages.conversation("03-jw301.xml", "A")))
                .containsExactly("999904401");
    }

    @Test
    void whatIsNoNumberIsNoClient() {
        byte[] message = "<Bsn>12345678</Bsn><Bsn>abcdefghi</Bsn><Bsn>".getBytes(StandardCharsets.US_ASCII);

        assertThat(ClientScan.clients(message)).isEmpty();
        assertThat(ClientScan.clients(new byte[0])).isEmpty();
    }
}
