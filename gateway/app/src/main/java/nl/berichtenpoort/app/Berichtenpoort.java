package nl.berichtenpoort.app;

import nl.berichtenpoort.app.cli.CommandLauncher;
import nl.berichtenpoort.app.cli.CommandLineTool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The one entrance of the jar. With a command ({@code validate …}) it is a command line tool that answers at once:
 * Spring is not started. Without one it is the gateway.
 */
@SpringBootApplication
public class Berichtenpoort {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && CommandLineTool.isCommand(arguments[0])) {
            System.exit(CommandLauncher.run(arguments));
        }
        SpringApplication.run(Berichtenpoort.class, arguments);
    }
}
