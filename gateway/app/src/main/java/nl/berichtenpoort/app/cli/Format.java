package nl.berichtenpoort.app.cli;

/** How a command writes its result. */
enum Format {
    TEXT,
    JSON
}
