package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLauncherTest {

    @Test
    void outsideAJarTheCommandRunsWhereItIs() {
        assertThat(CommandLauncher.run("validate", "--format", "nergens")).isEqualTo(2);
    }

    @Test
    void inAJarTheCommandRunsOverTheSamePlacesInALoaderOfItsOwn() throws IOException, ReflectiveOperationException {
        try (URLClassLoader jar = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Object exitCode = jar.loadClass(CommandLauncher.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) new String[] {"validate", "--format", "nergens"});

            assertThat(exitCode).isEqualTo(2);
            assertThat(Thread.currentThread().getContextClassLoader())
                    .isSameAs(getClass().getClassLoader());
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return places.toArray(URL[]::new);
    }
}
