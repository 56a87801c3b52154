package nl.berichtenpoort.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest tells it. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                .orElse("(niet uit een jar)");
        return new String[] {"Berichtenpoort " + version};
    }
}
