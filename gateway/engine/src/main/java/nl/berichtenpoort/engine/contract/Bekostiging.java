package nl.berichtenpoort.engine.contract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The way in which a product is paid for. The ways without a unit are those of task: the contract pays them by schedule. */
public sealed interface Bekostiging {

    /** The word for it in contract files. */
    String woord();

    /** The variant that carries it. */
    Variant variant();

    /** P×Q: tariff times what was delivered. Effort. */
    record PrijsMaalAantal(Eenheid eenheid, Prijs prijs) implements Bekostiging {
        public PrijsMaalAantal {
            Objects.requireNonNull(eenheid);
            Objects.requireNonNull(prijs);
        }

        @Override
        public String woord() {
            return "pxq";
        }

        @Override
        public Variant variant() {
            return Variant.INSPANNING;
        }
    }

    /**
     * A fixed tariff for a profile, an arrangement or a measure. Output.
     *
     * @param eenheid pieces (output) or euros
     * @param prijs of one piece or of one period of the frequency
     * @param eersteMaand what a first broken month counts
     * @param laatsteMaand what a last broken month counts
     */
    record VastTarief(Eenheid eenheid, Prijs prijs, GebrokenMaand eersteMaand, GebrokenMaand laatsteMaand)
            implements Bekostiging {
        public VastTarief {
            Objects.requireNonNull(eenheid);
            Objects.requireNonNull(prijs);
            Objects.requireNonNull(eersteMaand);
            Objects.requireNonNull(laatsteMaand);
        }

        @Override
        public String woord() {
            return "vast-tarief";
        }

        @Override
        public Variant variant() {
            return Variant.OUTPUT;
        }
    }

    /**
     * A fixed amount for a whole trajectory, invoiced in euros. Output.
     *
     * @param prijs of the trajectory; the tariff on the first day of the allocation counts
     * @param termijnen instalments; their shares are 100 per cent together
     */
    record Trajectbedrag(Prijs prijs, List<Termijn> termijnen) implements Bekostiging {
        public Trajectbedrag {
            Objects.requireNonNull(prijs);
            termijnen = List.copyOf(termijnen);
        }

        @Override
        public String woord() {
            return "trajectbedrag";
        }

        @Override
        public Variant variant() {
            return Variant.OUTPUT;
        }
    }

    /**
     * Real costs afterwards: advances by schedule, settled against what was invoiced. Effort.
     *
     * @param eenheid in which it is invoiced
     * @param plafond the most that a unit may cost, if that is agreed
     */
    record WerkelijkeKosten(Eenheid eenheid, Optional<Prijs> plafond) implements Bekostiging {
        public WerkelijkeKosten {
            Objects.requireNonNull(eenheid);
            Objects.requireNonNull(plafond);
        }

        @Override
        public String woord() {
            return "werkelijke-kosten";
        }

        @Override
        public Variant variant() {
            return Variant.INSPANNING;
        }
    }

    /**
     * Paid by schedule, whatever is delivered to whom. Task.
     *
     * @param soort what the schedule pays for
     */
    record Taakbedrag(Soort soort) implements Bekostiging {
        public Taakbedrag {
            Objects.requireNonNull(soort);
        }

        @Override
        public String woord() {
            return soort.woord();
        }

        @Override
        public Variant variant() {
            return Variant.TAAK;
        }
    }

    /** What a scheduled payment is for, with its word in a contract file. */
    enum Soort {
        /** Being available: beds, a crisis service. */
        BESCHIKBAARHEID("beschikbaarheid"),
        /** A lump sum or budget of an organisation, whether or not it is steered on outcome. */
        LUMPSUM("lumpsum"),
        /** An amount an inhabitant. */
        POPULATIE("populatie");

        private final String woord;

        Soort(String woord) {
            this.woord = woord;
        }

        /** The word in contract files. */
        public String woord() {
            return woord;
        }
    }
}
