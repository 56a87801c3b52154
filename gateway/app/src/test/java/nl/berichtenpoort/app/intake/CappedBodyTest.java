package nl.berichtenpoort.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CappedBodyTest {

    private static final int CAP = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, CAP - 1, CAP})
    void readsABodyUpToTheCapWhole(int length) throws IOException {
        byte[] body = new byte[length];
        new Random(1).nextBytes(body);

        assertThat(CappedBody.read(new ByteArrayInputStream(body), CAP, 0)).isEqualTo(body);
    }

    @Test
    void ofALargerBodyGivesOneByteMoreThanTheCap() throws IOException {
        byte[] body = new byte[CAP * 3];
        new Random(1).nextBytes(body);

        assertThat(CappedBody.read(new ByteArrayInputStream(body), CAP, CAP)).isEqualTo(Arrays.copyOf(body, CAP + 1));
    }

    @Test
    void readsNoFurtherThanItsPatience() throws IOException {
        Endless body = new Endless();

        assertThat(CappedBody.read(body, CAP, 100_000)).hasSize(CAP + 1);
        assertThat(body.given).isEqualTo(CAP + 1 + 100_000);
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            given += length;
            return length;
        }
    }
}
