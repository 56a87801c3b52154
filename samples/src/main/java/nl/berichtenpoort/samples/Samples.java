package nl.berichtenpoort.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the sample files, on the classpath (unpacked or in the jar) or in a folder of the file system.
 *
 * <p>Every method throws when it finds nothing: a test that runs over zero samples would pass without testing anything.
 */
public final class Samples {

    private static final String ROOT = "/samples/";
    private static final String XML = ".xml";
    private static final String EXPECTATION = ".expect.json";

    private Samples() {}

    /**
     * The valid messages of both standards.
     *
     * @return every file under {@code messages/}, sorted by name
     */
    public static List<Sample> messages() {
        return onClasspath("messages");
    }

    /**
     * The messages that are well-formed but break their schema, each with its expectation.
     *
     * @return every file under {@code invalid/schema/}, sorted by name
     */
    public static List<Sample> schemaInvalid() {
        return onClasspath("invalid/schema");
    }

    /**
     * The files that must do no harm, each with its expectation; {@link HostileInput} makes the large ones.
     *
     * @return every file under {@code invalid/hostile/}, sorted by name
     */
    public static List<Sample> hostile() {
        return onClasspath("invalid/hostile");
    }

    /**
     * The messages of one conversation in the order in which they were sent, without its envelopes.
     *
     * @param name the folder under {@code conversations/}, for example {@code jeugdhulp-volledig}
     * @return its messages
     */
    public static List<Sample> conversation(String name) {
        String folder = "conversations/" + name + "/";
        return onClasspath("conversations/" + name).stream()
                .filter(sample -> sample.name().indexOf('/', folder.length()) < 0)
                .toList();
    }

    /**
     * One sample of the classpath.
     *
     * @param name its path below the samples folder, for example {@code messages/ijw/jw301/jw301-klein.xml}
     * @return the sample
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Sample named(String name) {
        Optional<byte[]> bytes = resource(name);
        Optional<byte[]> expectation = resource(expectationOf(name));
        return sample(
                name, bytes.orElseThrow(() -> new IllegalArgumentException("No sample named " + name)), expectation);
    }

    /**
     * The samples in a folder of the classpath and in the folders below it.
     *
     * @param folder its path below the samples folder, for example {@code messages/iwmo}
     * @return the samples, sorted by name
     * @throws IllegalArgumentException when the folder does not exist
     * @throws IllegalStateException when it holds no sample
     */
    public static List<Sample> onClasspath(String folder) {
        return samples(folder, files(folder));
    }

    /**
     * All files in a folder of the classpath and in the folders below it, of whatever kind.
     *
     * @param folder its path below the samples folder, for example {@code contracts/zou-2021}
     * @return the bytes of each file by its path below the samples folder, sorted
     * @throws IllegalArgumentException when the folder does not exist
     */
    public static SortedMap<String, byte[]> files(String folder) {
        URL url = Samples.class.getResource(ROOT + folder);
        if (url == null) {
            throw new IllegalArgumentException("No folder of samples named " + folder);
        }
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder) : below(Path.of(toUri(url)), folder + "/");
        } catch (IOException e) {
            throw new UncheckedIOException("Samples cannot be read: " + folder, e);
        }
    }

    /**
     * The samples in a folder of the file system and in the folders below it, so that integrators can run the tests over
     * messages of their own.
     *
     * @param folder the folder
     * @return the samples, sorted by name; their names are relative to the folder
     * @throws IllegalArgumentException when the folder does not exist
     * @throws IllegalStateException when it holds no sample
     */
    public static List<Sample> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("Not a folder: " + folder);
        }
        try {
            return samples(folder.toString(), below(folder, ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Samples cannot be read: " + folder, e);
        }
    }

    private static List<Sample> samples(String folder, SortedMap<String, byte[]> files) {
        List<Sample> samples = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(XML))
                .map(file -> sample(
                        file.getKey(), file.getValue(), Optional.ofNullable(files.get(expectationOf(file.getKey())))))
                .toList();
        if (samples.isEmpty()) {
            throw new IllegalStateException("No samples in " + folder);
        }
        return samples;
    }

    private static Sample sample(String name, byte[] bytes, Optional<byte[]> expectation) {
        return new Sample(
                name, bytes, expectation.map(json -> Expectation.parse(new String(json, StandardCharsets.UTF_8))));
    }

    private static String expectationOf(String name) {
        return name.substring(0, name.length() - XML.length()) + EXPECTATION;
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Sample cannot be read: " + name, e);
        }
    }

    private static SortedMap<String, byte[]> below(Path folder, String prefix) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String relative = folder.relativize(file).toString().replace('\\', '/');
                files.put(prefix + relative, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inJar(URL url, String folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        // A cached JarFile is shared with the class loader, so that closing it here would break class loading.
        connection.setUseCaches(false);
        String prefix = ROOT.substring(1);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix + folder + "/")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static URI toUri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A resource without a usable address: " + url, e);
        }
    }
}
