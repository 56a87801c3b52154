package nl.berichtenpoort.engine.contract;

/** Where the contracts in force are. They may be replaced at any time: ask once for each piece of work. */
@FunctionalInterface
public interface Contracts {

    /** The contracts in force now. */
    ContractSet current();
}
