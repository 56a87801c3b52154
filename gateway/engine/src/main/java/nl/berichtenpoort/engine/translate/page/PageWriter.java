package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.schemas.CodeLists;

/** Writes one page: its head, what the message comes down to, how it was judged, and the message itself. */
final class PageWriter {

    private static final String CLASS = "class";
    private static final String HEADER = "Header";
    private static final int TOP = 2;

    private final Html html;
    private final PageWords words;
    private final PageSettings settings;
    private final CodeLists codes;
    private final SchemaSet schemas;
    private final BsnMask mask;
    private final EnvelopePart envelope;

    PageWriter(Html html, PageWords words, PageSettings settings, CodeLists codes, SchemaSet schemas) {
        this.html = html;
        this.words = words;
        this.settings = settings;
        this.codes = codes;
        this.schemas = schemas;
        this.mask = new BsnMask(settings.bsnShown());
        this.envelope = new EnvelopePart(html, words, values(Standard.IJW), codes);
    }

    void write(PageSubject subject, PageContext context) {
        learn(subject);
        context.related().ifPresent(this::learn);
        String title = title(subject);
        html.page(words.language().locale().getLanguage(), () -> {
            head(title);
            html.in(Tag.BODY, () -> body(title, subject, context));
        });
    }

    private void learn(PageSubject subject) {
        if (subject instanceof PageSubject.Message message) {
            message.bericht().ifPresent(mask::learn);
        } else if (subject instanceof PageSubject.ErrorMessage error) {
            error.refused().ifPresent(this::learn);
        }
    }

    private void head(String title) {
        html.in(Tag.HEAD, () -> {
            html.line();
            html.empty(Tag.META, "charset", "utf-8");
            html.line();
            html.empty(Tag.META, "http-equiv", "Content-Security-Policy", "content", Style.contentSecurityPolicy());
            html.line();
            html.empty(Tag.META, "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.line();
            html.empty(Tag.META, "name", "color-scheme", "content", "light dark");
            html.line();
            html.empty(Tag.META, "name", "referrer", "content", "no-referrer");
            html.line();
            html.empty(Tag.META, "name", "robots", "content", "noindex");
            html.line();
            html.in(Tag.TITLE, title);
            html.line();
            html.in(Tag.STYLE, Style.CSS);
        });
        html.line();
    }

    private void body(String title, PageSubject subject, PageContext context) {
        html.line();
        html.in(Tag.HEADER, () -> {
            html.in(Tag.H1, title);
            html.line();
            if (subject instanceof PageSubject.Message message) {
                route(message);
            }
        });
        html.line();
        html.in(Tag.MAIN, () -> {
            html.line();
            main(subject, context);
        });
        html.line();
        html.in(Tag.FOOTER, () -> html.in(Tag.P, words.word(settings.bsnShown() ? "footer.shown" : "footer.masked")));
        html.line();
    }

    private void main(PageSubject subject, PageContext context) {
        List<Finding> findings = context.report().map(Report::findings).orElse(List.of());
        Optional<MessageNode> tree =
                subject instanceof PageSubject.Message message ? message.bericht() : Optional.empty();
        if (subject instanceof PageSubject.Message message) {
            summary(message);
        } else if (subject instanceof PageSubject.ErrorMessage error) {
            part("part.summary", () -> html.in(Tag.P, errorSentence(error.foBericht()), CLASS, "lead"));
        } else if (subject instanceof PageSubject.Acknowledgement acknowledgement) {
            part(
                    "part.summary",
                    () -> html.in(
                            Tag.P,
                            words.word(
                                    "summary.bv03",
                                    envelope.party(
                                            acknowledgement.stuurgegevens().zender()),
                                    envelope.party(
                                            acknowledgement.stuurgegevens().ontvanger())),
                            CLASS,
                            "lead"));
        } else {
            part("part.summary", () -> html.in(Tag.P, words.word("summary.unreadable"), CLASS, "lead"));
        }
        new JudgementPart(html, words).write(context);
        FindingPlaces places = new FindingPlaces(findings, tree);
        if (subject instanceof PageSubject.Message message) {
            content(message, places, TOP);
        } else if (subject instanceof PageSubject.ErrorMessage error) {
            envelope.error(error.foBericht());
            error.refused().ifPresent(refused -> other("part.refused", refused));
        } else if (subject instanceof PageSubject.Acknowledgement acknowledgement) {
            envelope.stuurgegevens(acknowledgement.stuurgegevens());
        } else if (subject instanceof PageSubject.Unreadable unreadable) {
            envelope.known(unreadable.known());
        }
        context.related().ifPresent(related -> other(relation(subject), related));
    }

    private String relation(PageSubject subject) {
        boolean answer = subject instanceof PageSubject.Message message
                && message.type().filter(MessageType::isAnswer).isPresent();
        return answer ? "part.answered" : "part.answer";
    }

    private void part(String key, Runnable content) {
        html.in(
                Tag.SECTION,
                () -> {
                    html.in(Tag.heading(TOP), words.word(key));
                    html.line();
                    content.run();
                },
                CLASS,
                key.replace('.', '-'));
        html.line();
    }

    /** Another message that belongs with this one, as a part of the page. */
    private void other(String key, PageSubject subject) {
        part(key, () -> {
            html.in(Tag.P, title(subject), CLASS, "lead");
            html.line();
            if (subject instanceof PageSubject.Message message) {
                told(message).ifPresent(this::told);
                content(message, new FindingPlaces(List.of(), Optional.empty()), TOP + 1);
            } else if (subject instanceof PageSubject.ErrorMessage error) {
                html.in(Tag.P, errorSentence(error.foBericht()));
                envelope.error(error.foBericht());
            }
        });
    }

    private String errorSentence(FoBericht error) {
        return words.word(
                "summary.fo",
                envelope.party(error.stuurgegevens().zender()),
                ForeignText.plain(error.details()),
                envelope.meaning(error.code()),
                ForeignText.plain(error.code()));
    }

    private String title(PageSubject subject) {
        if (subject instanceof PageSubject.Message message) {
            return message.type()
                    .map(type ->
                            words.word("title." + type.number(), words.word("law." + type.standard()), type.functie()))
                    .orElseGet(() -> message.release()
                            .map(release -> words.word("title.release", ForeignText.plain(release)))
                            .orElseGet(() -> words.word("title.unknown")));
        }
        if (subject instanceof PageSubject.ErrorMessage error) {
            return words.word(
                    "title.fo", error.foBericht().stuurgegevens().berichtcode().code());
        }
        return subject instanceof PageSubject.Acknowledgement ? words.word("title.bv03") : words.word("title.envelope");
    }

    /** From whom to whom, of which day, under which name. */
    private void route(PageSubject.Message message) {
        Optional<Header> header = message.header();
        if (header.isEmpty()) {
            return;
        }
        boolean mirrored = message.type().filter(MessageType::mirrorsHeader).isPresent();
        Values values = values(message.type().map(MessageType::standard).orElse(Standard.IJW));
        Optional<String> from =
                mirrored ? header.get().ontvanger() : header.get().afzender();
        Optional<String> to = mirrored ? header.get().afzender() : header.get().ontvanger();
        html.in(Tag.P, words.word("route", values.party(from), values.party(to)), CLASS, "route");
        html.line();
        Optional<String> date = mirrored
                ? message.bericht().flatMap(tree -> tree.value(HEADER, "DagtekeningRetour"))
                : header.get().dagtekening();
        Optional<String> own =
                message.type().flatMap(header.get()::ownIdentification).or(header.get()::identificatie);
        List<String> known = new ArrayList<>();
        date.map(values::day)
                .map(ForeignText::plain)
                .map(day -> words.word("dated", day))
                .ifPresent(known::add);
        own.map(values::sentence).map(name -> words.word("identified", name)).ifPresent(known::add);
        if (!known.isEmpty()) {
            html.in(Tag.P, String.join(" · ", known), CLASS, "dated");
            html.line();
        }
    }

    private void summary(PageSubject.Message message) {
        part(
                "part.summary",
                () -> told(message)
                        .ifPresentOrElse(
                                this::told, () -> html.in(Tag.P, words.word("summary.unreadable"), CLASS, "lead")));
    }

    private void told(Summary.Told told) {
        told.sentences().forEach(sentence -> {
            html.in(Tag.P, sentence, CLASS, "lead");
            html.line();
        });
        if (!told.items().isEmpty()) {
            html.in(Tag.UL, () -> told.items().forEach(item -> html.in(Tag.LI, item)));
            html.line();
        }
    }

    private Optional<Summary.Told> told(PageSubject.Message message) {
        return message.type()
                .flatMap(type -> message.bericht().map(tree -> {
                    Values values = values(type.standard());
                    Composites composites = new Composites(words, values);
                    Lines lines = new Lines(html, words);
                    return new Summary(
                                    words,
                                    values,
                                    new ProductSentences(words, values, composites),
                                    new Verdicts(html, lines, words, values))
                            .of(type, typed(type, tree));
                }));
    }

    /** The message itself: its classes, then its header and what stood around it. */
    private void content(PageSubject.Message message, FindingPlaces places, int level) {
        Values values = values(message.type().map(MessageType::standard).orElse(Standard.IJW));
        ClassWriter classes = new ClassWriter(html, words, values, places);
        message.bericht()
                .ifPresentOrElse(
                        tree -> {
                            Typed root = message.type()
                                    .map(type -> typed(type, tree))
                                    .orElseGet(() -> new Typed(tree, Optional.empty(), ""));
                            classes.root(root, level);
                        },
                        () -> message.header().ifPresent(header -> envelope.header(header, values)));
        message.stuurgegevens().ifPresent(envelope::stuurgegevens);
    }

    private Typed typed(MessageType type, MessageNode tree) {
        return new Typed(
                tree, schemas.schema(type.namespace()).root(tree.name()).map(ElementDeclaration::type), "");
    }

    private Values values(Standard standard) {
        return new Values(settings, words, codes, standard, mask);
    }
}
