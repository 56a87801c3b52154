package nl.berichtenpoort.engine.steering;

import nl.berichtenpoort.engine.casefile.Bsn;

/** Gives what stands for a client in the records of one receiver, and for no other receiver. */
public interface Pseudoniemen {

    /** What tells by which key they are made; another key gives other pseudonyms. */
    String sleutel();

    /** The pseudonym of a client, the same each time. */
    String client(Bsn bsn);

    /** The pseudonym of a trajectory, out of what names it in the traffic. */
    String traject(String naam);
}
