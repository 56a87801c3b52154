package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;

/**
 * Starts a command so that people need not wait for the jar's class loader. Spring Boot's loader opens every one of the
 * hundreds of jars in the jar as soon as a class of a package without manifest is asked for, which is half of the time
 * of a command; over the same places the JDK's own loader opens only the jars up to the one that has the class.
 */
public final class CommandLauncher {

    private CommandLauncher() {}

    /**
     * Runs a command as {@link CommandLineTool#run(String...)} does.
     *
     * @return the exit code
     */
    public static int run(String... arguments) {
        // Picocli looks for Groovy's closures, which are in none of the jars.
        System.setProperty("picocli.disable.closures", "true");
        if (!(CommandLauncher.class.getClassLoader() instanceof URLClassLoader jars)) {
            return CommandLineTool.run(arguments);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars.getURLs(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return (int) loader.loadClass(CommandLineTool.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The command line is not in the jar", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
