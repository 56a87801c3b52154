/**
 * Camel routes: take in (folder, SFTP, JMS queue), process, deliver, watch. A route moves work and nothing else; what a
 * message is worth and where it goes is decided behind the ports in {@code routes.port}. May use {@code routes.port},
 * {@code engine.report} and Camel.
 *
 * <p>How a message flows: a door hands bytes to {@code MessageIntake}, which stores them and signals; the signal is a
 * reference on the queue {@code berichtenpoort.process}; that route calls {@code MessageProcessing}, which puts the
 * outcome and the outgoing messages in the database and signals each; those references arrive on
 * {@code berichtenpoort.deliver}, whose route calls {@code DeliveryDesk}. A signal that got lost is made again by the
 * watch, which reads the {@code Backlog}. Answers are outgoing messages like any other and have no route of their own.
 */
package nl.berichtenpoort.routes;
