package nl.berichtenpoort.app.processing;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.Artifacts;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
import nl.berichtenpoort.engine.report.Language;
import tools.jackson.databind.json.JsonMapper;

/** What the contracts say about a message beside its findings, for who reads it and for later. */
final class ContractViews {

    private static final JsonMapper JSON = new JsonMapper();

    private final Artifacts artifacts;
    private final MoneyTexts texts;

    /** @param language the language of what is kept and of what back-offices read */
    ContractViews(Artifacts artifacts, Language language) {
        this.artifacts = Objects.requireNonNull(artifacts);
        this.texts = new MoneyTexts(language);
    }

    /** Decisions and amounts; empty if there are none. */
    Optional<ContractView> of(Settling settling) {
        return settling.judgement()
                .contract()
                .filter(oordeel ->
                        !oordeel.verzoeken().isEmpty() || !oordeel.regels().isEmpty())
                .map(oordeel -> ContractView.of(oordeel, texts));
    }

    /** Keeps them with the message. */
    void keep(Settling settling) {
        of(settling)
                .ifPresent(view ->
                        artifacts.keep(settling.message().id(), ArtifactKind.CONTRACT, JSON.writeValueAsBytes(view)));
    }
}
