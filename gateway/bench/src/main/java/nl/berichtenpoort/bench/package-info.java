/**
 * Benchmarks: the engine's way from bytes to report beside other ways to judge a message, the memory it takes, and the
 * gateway's durable way beside bare commits. May use the engine, the samples and the libraries that it is compared with;
 * nothing may use it.
 */
package nl.berichtenpoort.bench;
