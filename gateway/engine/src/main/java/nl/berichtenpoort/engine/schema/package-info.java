/**
 * Level 1 of the standard: XSD files compiled into an immutable model that the message reader checks against while it
 * reads. Uses {@code engine.xml} to read XSD files and the built-in schemas as class-path resources; nothing else.
 *
 * <p>The model keeps the meaning of XSD 1.0 exactly for the part of it that the standard's schemas use; anything else
 * in an XSD stops the compilation with file, line and construct, because a facet that is skipped in silence would call
 * invalid messages valid. Decisions where validators differ:
 *
 * <ul>
 *   <li>{@code xs:date} accepts years of more than four digits and negative years, as XSD 1.0 says (and Xerces does);
 *       the year 0000 is refused. Whether such a date makes sense is for the content rules.
 *   <li>Lengths count characters (code points), as XSD says; a validator that counts UTF-16 units refuses an emoji
 *       at the limit that this one accepts.
 *   <li>Patterns are compiled to finite automata, so matching takes linear time and no stack for any text.
 * </ul>
 */
package nl.berichtenpoort.engine.schema;
