package nl.berichtenpoort.engine.contract.file;

import java.util.Objects;

/**
 * A contract file as it was handed in, from a folder or otherwise.
 *
 * @param name how faults call it, for example its name in the folder
 * @param bytes its content
 */
public record ContractFile(String name, byte[] bytes) {
    public ContractFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bytes);
    }
}
