package nl.berichtenpoort.schemas;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A code list of the standard, immutable; codes keep the order of the file. */
public final class CodeList {

    private final CodeLists.Entry entry;
    private final Map<String, Code> codes;

    /**
     * Makes a list.
     *
     * @throws IllegalArgumentException if a code stands in it twice
     */
    CodeList(CodeLists.Entry entry, Collection<Code> codes) {
        Map<String, Code> byValue = new LinkedHashMap<>();
        for (Code code : codes) {
            if (byValue.put(code.value(), code) != null) {
                throw new IllegalArgumentException(entry.file() + ": code " + code.value() + " stands in it twice");
            }
        }
        this.entry = entry;
        this.codes = Collections.unmodifiableMap(byValue);
    }

    /** What the index says of this list: its id, standard, purpose and base types. */
    public CodeLists.Entry entry() {
        return entry;
    }

    /** All codes, lapsed ones too. */
    public Collection<Code> codes() {
        return codes.values();
    }

    /** The code with this value, whether valid today or lapsed. */
    public Optional<Code> find(String value) {
        return Optional.ofNullable(codes.get(value));
    }

    /** Whether this code is in the list and may be used on this day. */
    public boolean contains(String value, LocalDate day) {
        return find(value).filter(code -> code.validOn(day)).isPresent();
    }

    /** What the code means, short, in Dutch. */
    public Optional<String> meaning(String value) {
        return find(value).map(Code::meaning);
    }
}
