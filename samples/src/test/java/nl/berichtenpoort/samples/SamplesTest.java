package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @Test
    void findsTheSamplesUnpackedSortedAndByName() {
        List<Sample> messages = Samples.messages();
        assertThat(messages).extracting(Sample::name).isSorted().contains("messages/ijw/jw301/jw301-klein.xml");
        Sample one = Samples.named("messages/ijw/jw301/jw301-klein.xml");
        assertThat(messages)
                .filteredOn(sample -> sample.name().equals(one.name()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.bytes()).isEqualTo(one.bytes());
                    assertThat(found.fileName()).isEqualTo("jw301-klein.xml");
                });
    }

    @Test
    void findsTheSameSamplesInTheJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("samples.jar");
        packInto(jar, Path.of("target/classes"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> packed = loader.loadClass(Samples.class.getName());
            for (String method : List.of("messages", "schemaInvalid", "hostile")) {
                assertThat(names(packed, method)).isNotEmpty().isEqualTo(names(Samples.class, method));
            }
        }
    }

    @Test
    void readsAFolderOfOnesOwn(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/fout.xml"), "<x/>");
        Files.writeString(
                folder.resolve("b/fout.expect.json"),
                "{\"layer\":\"identify\",\"line\":1,\"column\":null,\"path\":null,\"fault\":\"f\",\"why\":\"w\"}");
        Files.writeString(folder.resolve("goed.xml"), "<y/>");
        List<Sample> samples = Samples.inFolder(folder);
        assertThat(samples).extracting(Sample::name).containsExactly("b/fout.xml", "goed.xml");
        assertThat(samples.get(0).expectation().map(Expectation::fault)).isEqualTo(Optional.of("f"));
        assertThat(samples.get(0).text()).isEqualTo("<x/>");
        assertThat(samples.get(1).expectation()).isEmpty();
    }

    @Test
    void throwsRatherThanFindingNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("geen-bericht.txt"), "x");
        assertThatThrownBy(() -> Samples.inFolder(folder)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Samples.inFolder(folder.resolve("weg"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Samples.onClasspath("weg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Samples.conversation("weg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Samples.named("weg.xml")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names(Class<?> samples, String method) throws ReflectiveOperationException {
        List<?> found = (List<?>) samples.getMethod(method).invoke(null);
        return found.stream().map(Object::toString).toList();
    }

    private static void packInto(Path jar, Path classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry : entries.filter(path -> !path.equals(classes)).toList()) {
                String name = classes.relativize(entry).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(entry);
                out.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(entry, out);
                }
                out.closeEntry();
            }
        }
    }
}
