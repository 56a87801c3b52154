/**
 * Everything older than release 3.2 in one place, for who takes messages in and gives answers out.
 *
 * <ul>
 *   <li>In: {@link nl.berichtenpoort.engine.MessagePipeline} lifts by itself;
 *       {@code Judgement.lifted()} has the message of release 3.2, its bytes for the receiver and what it was
 *   <li>Answers: {@link nl.berichtenpoort.engine.translate.older.Lowering#answer} gives the answer to a lifted message as
 *       its sender reads it
 *   <li>Receivers that read an older release: {@link nl.berichtenpoort.engine.translate.older.Lowering#translator} gives
 *       the translator of a form: {@code 3.0}, {@code 3.1}, {@code 303}
 * </ul>
 *
 * <p>May use {@code engine.translate.release}, {@code engine.translate.legacy}, {@code engine.message} and
 * {@code engine.schema}.
 */
package nl.berichtenpoort.engine.translate.older;
