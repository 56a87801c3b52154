package nl.berichtenpoort.app.steering;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.app.casefile.CaseFileScan;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Rij;
import nl.berichtenpoort.engine.steering.Stopredenen;
import nl.berichtenpoort.engine.steering.Stuurinformatie;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Trajectrecords;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the tables of a recipient out of the database as it is at one moment. */
final class SteeringTables {

    private static final Set<Tabel> OF_CLIENTS =
            EnumSet.of(Tabel.TOEWIJZINGEN, Tabel.WACHTTIJD, Tabel.VERZWARING, Tabel.DOORLOOPTIJD, Tabel.BEEINDIGING);

    private final CaseFileScan caseFile;
    private final RejectionScan rejections;
    private final Contracts contracts;
    private final Stopredenen redenen = Stopredenen.standaard();
    private final TransactionTemplate snapshot;

    SteeringTables(
            CaseFileScan caseFile,
            RejectionScan rejections,
            Contracts contracts,
            PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.rejections = rejections;
        this.contracts = contracts;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Tables that were made. */
    static final class Made implements AutoCloseable {
        private final Stuurinformatie sums;
        private final RecordSort records;

        private Made(Stuurinformatie sums, RecordSort records) {
            this.sums = sums;
            this.records = records;
        }

        /** Gives the rows of a table, in order. */
        void rows(Tabel tabel, Consumer<Rij> reader) {
            if (tabel.records()) {
                records.rows(reader);
            } else {
                sums.rijen(tabel, reader);
            }
        }

        @Override
        public void close() {
            records.close();
        }
    }

    /**
     * Makes tables. Either all are made or none: whatever fails leaves nothing behind.
     *
     * @param tabellen some of the recipient's
     */
    Made make(SteeringRecipient recipient, Opdracht opdracht, Set<Tabel> tabellen) {
        RecordSort records = RecordSort.open();
        boolean whole = false;
        try {
            ContractSet inForce = contracts.current();
            Set<Tabel> sums = EnumSet.copyOf(tabellen);
            boolean withRecords = sums.removeIf(Tabel::records);
            Stuurinformatie counted = new Stuurinformatie(opdracht, inForce, redenen, sums);
            Trajectrecords single = new Trajectrecords(opdracht, inForce, redenen, recipient.pseudoniemen());
            snapshot.executeWithoutResult(status -> {
                Collection<String> gemeenten = recipient.gemeenten();
                if (withRecords || sums.stream().anyMatch(OF_CLIENTS::contains)) {
                    caseFile.clienten(gemeenten, feiten -> {
                        counted.client(feiten);
                        if (withRecords) {
                            single.client(feiten, records::add);
                        }
                    });
                }
                if (sums.contains(Tabel.DECLARATIES)) {
                    caseFile.prestaties(
                            gemeenten, opdracht.van().atDay(1), opdracht.tot().atEndOfMonth(), counted::regel);
                }
                if (sums.contains(Tabel.AFKEURINGEN)) {
                    rejections.afkeuringen(gemeenten, opdracht.van(), opdracht.tot(), counted::afkeuring);
                }
            });
            whole = true;
            return new Made(counted, records);
        } finally {
            if (!whole) {
                records.close();
            }
        }
    }
}
