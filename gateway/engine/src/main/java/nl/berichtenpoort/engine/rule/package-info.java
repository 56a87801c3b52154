/**
 * The standard's rules above the schema: each rule with its official id, the layer that runs it, its return code and
 * its check, and the runner that gives all findings of a layer and keeps a crashing rule from harming the others. A
 * rule is found by its id: {@code RuleBook} lists them, the classes named after a subject ({@code PeriodRules}) hold the
 * checks, each in a method named after the id, and the catalogue of {@code schemas} names that class. Which lines count
 * as the same is decided once, in {@code LogicalKeys}. What earlier traffic says about a message is fetched once, as
 * {@code CaseData}, before the rules of levels 3 and 4 run. May use {@code engine.message}, {@code engine.report},
 * {@code engine.casefile} and the code lists of {@code schemas}; knows no database and no clock but the date it is given.
 */
package nl.berichtenpoort.engine.rule;
