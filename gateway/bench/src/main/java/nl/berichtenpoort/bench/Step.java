package nl.berichtenpoort.bench;

import java.util.function.Predicate;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.rule.RuleRunner;
import nl.berichtenpoort.engine.rule.Subject;
import nl.berichtenpoort.engine.schema.SchemaSet;

/** A step of judging a message, by itself. */
public enum Step {
    /** A bare parse by Aalto, that looks at nothing: what reading costs before anything is checked. */
    PARSE("bare parse"),
    /** The one pass over the bytes that parses, checks the schema and builds the tree which the rules read. */
    SCHEMA("schema check"),
    /** The rules of level 2 on that tree. */
    CONTENT("content rules");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** What the tables call it. */
    public String title() {
        return title;
    }

    /** Sets the step up for one message; what it gives takes that message's bytes and says whether it is in order. */
    Predicate<byte[]> open(byte[] message) {
        return switch (this) {
            case PARSE -> new AaltoWay()::accepts;
            case SCHEMA -> {
                MessageReader reader = new MessageReader(SchemaSet.builtIn());
                yield bytes -> reader.read(bytes).isValid();
            }
            case CONTENT -> {
                Reading reading = new MessageReader(SchemaSet.builtIn()).read(message);
                Subject subject =
                        new Subject(reading.type().orElseThrow(), reading.root().orElseThrow(), Messages.TODAY, false);
                RuleRunner rules = new RuleRunner(RuleBook.release32());
                yield bytes -> rules.run(Layer.CONTENT, subject).outcome() == LayerOutcome.PASSED;
            }
        };
    }
}
