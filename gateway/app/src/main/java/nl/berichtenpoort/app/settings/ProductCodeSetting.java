package nl.berichtenpoort.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.rule.ProductCodeFile;
import nl.berichtenpoort.engine.rule.ProductCodeFileException;
import nl.berichtenpoort.engine.rule.ProductCodeList;

/** Reads the product code list that a setting or an option names. */
public final class ProductCodeSetting {

    private static final int MOST_SHOWN = 20;

    private ProductCodeSetting() {}

    /**
     * Reads a list.
     *
     * @param property the setting or option that names the file
     * @throws SettingsException with a problem for everything that is wrong in the file, the first twenty of them
     */
    public static ProductCodeList read(String property, Path file) {
        try {
            return ProductCodeFile.read(file);
        } catch (ProductCodeFileException unusable) {
            throw new SettingsException(problems(property, file, unusable.faults()));
        }
    }

    private static List<SettingsProblem> problems(
            String property, Path file, List<ProductCodeFileException.Fault> faults) {
        List<SettingsProblem> problems = new ArrayList<>();
        faults.stream()
                .limit(MOST_SHOWN)
                .map(fault -> SettingsProblem.of(
                        property,
                        "product-codes-" + fault.kind().label(),
                        file.toString(),
                        Integer.toString(fault.line()),
                        fault.value()))
                .forEach(problems::add);
        int more = faults.size() - problems.size();
        if (more > 0) {
            problems.add(SettingsProblem.of(property, "product-codes-more", file.toString(), Integer.toString(more)));
        }
        return problems;
    }
}
