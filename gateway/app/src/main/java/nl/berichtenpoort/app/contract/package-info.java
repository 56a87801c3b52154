/** The contracts that the running gateway works with. May use the engine; knows no doors. */
package nl.berichtenpoort.app.contract;
