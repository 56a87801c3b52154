package nl.berichtenpoort.engine.translate.release;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/** One difference between a release and the next, to be applied in both directions. */
sealed interface Change {

    /** The messages that it is about. */
    Set<MessageType> messages();

    /** From the older release to the newer. */
    MessageNode up(MessageNode bericht, Way way);

    /** From the newer release to the older. */
    MessageNode down(MessageNode bericht, Way way);

    /**
     * A way from one release to its neighbour.
     *
     * @param from name of the release that is left
     * @param to name of the release that is entered
     */
    record Way(String from, String to, Ledger ledger) {}

    /** Names from the root's children downwards; the last is the element that a change is about. */
    record Path(List<String> names) {
        public Path {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("A path names at least one element");
            }
        }

        String name() {
            return names.get(names.size() - 1);
        }

        List<String> parent() {
            return names.subList(0, names.size() - 1);
        }

        @Override
        public String toString() {
            return String.join("/", names);
        }
    }

    /** A field that has one value in each release; another value is an error. */
    record Field(Set<MessageType> messages, Path path, String older, String newer) implements Change {
        public Field {
            messages = Set.copyOf(messages);
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return set(bericht, older, newer, way);
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            return set(bericht, newer, older, way);
        }

        private MessageNode set(MessageNode bericht, String expected, String value, Way way) {
            return Trees.edit(bericht, path.names(), node -> {
                if (!node.text().strip().equals(expected)) {
                    way.ledger().error("field", node, node.name(), expected, way.from());
                }
                return Trees.withText(node, value);
            });
        }
    }

    /**
     * The version of a schema, whose last number counts corrections: any correction of the one release becomes the first
     * edition of the other. What is no version of the release stays as it is, for the schema to judge.
     */
    record SchemaVersion(Set<MessageType> messages, Path path, String older, String newer) implements Change {
        public SchemaVersion {
            messages = Set.copyOf(messages);
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return set(bericht, older, newer);
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            return set(bericht, newer, older);
        }

        private MessageNode set(MessageNode bericht, String edition, String value) {
            Pattern anyCorrection =
                    Pattern.compile(Pattern.quote(edition.substring(0, edition.lastIndexOf('.') + 1)) + "[0-9]+");
            return Trees.edit(
                    bericht,
                    path.names(),
                    node -> anyCorrection.matcher(node.text().strip()).matches() ? Trees.withText(node, value) : node);
        }
    }

    /** An element that is called otherwise. */
    record Rename(Set<MessageType> messages, Path path, String newer) implements Change {
        public Rename {
            messages = Set.copyOf(messages);
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return rename(bericht, path.name(), newer);
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            return rename(bericht, newer, path.name());
        }

        private MessageNode rename(MessageNode bericht, String from, String to) {
            return Trees.edit(
                    bericht,
                    path.parent(),
                    parent -> Trees.mapChildren(
                            parent, child -> child.name().equals(from) ? Trees.renamed(child, to) : child));
        }
    }

    /**
     * An element that stands elsewhere. Where several elements of one release come together in the other they must be
     * equal, and where one spreads over several each gets it.
     *
     * @param olderAfter the siblings behind which it goes in the older release
     * @param newerAfter the siblings behind which it goes in the newer release
     */
    record Move(Set<MessageType> messages, Path older, Path newer, List<String> olderAfter, List<String> newerAfter)
            implements Change {
        public Move {
            messages = Set.copyOf(messages);
            olderAfter = List.copyOf(olderAfter);
            newerAfter = List.copyOf(newerAfter);
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return move(bericht, older, newer, newerAfter, way);
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            return move(bericht, newer, older, olderAfter, way);
        }

        private static MessageNode move(MessageNode bericht, Path from, Path to, List<String> after, Way way) {
            int shared = shared(from.parent(), to.parent());
            List<String> source = from.names().subList(shared, from.names().size());
            List<String> target = to.parent().subList(shared, to.parent().size());
            return Trees.edit(bericht, from.names().subList(0, shared), common -> {
                List<MessageNode> found = Trees.all(common, source);
                if (found.isEmpty()) {
                    return common;
                }
                MessageNode moved = found.get(0);
                if (found.stream().anyMatch(other -> !same(other, moved))) {
                    way.ledger().error("differ", moved, from.name(), way.to());
                    return common;
                }
                if (Trees.all(common, target).isEmpty()) {
                    way.ledger().error("nowhere", moved, from.name(), to.toString(), way.to());
                    return common;
                }
                MessageNode bare = Trees.edit(
                        common, source.subList(0, source.size() - 1), parent -> Trees.without(parent, from.name()));
                return Trees.edit(
                        bare, target, parent -> Trees.inserted(parent, Trees.renamed(moved, to.name()), after));
            });
        }

        private static int shared(List<String> one, List<String> other) {
            int shared = 0;
            while (shared < Math.min(one.size(), other.size())
                    && one.get(shared).equals(other.get(shared))) {
                shared++;
            }
            return shared;
        }

        private static boolean same(MessageNode one, MessageNode other) {
            if (!one.name().equals(other.name())
                    || !one.text().strip().equals(other.text().strip())
                    || one.children().size() != other.children().size()) {
                return false;
            }
            for (int i = 0; i < one.children().size(); i++) {
                if (!same(one.children().get(i), other.children().get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * An element that only one of the releases has.
     *
     * @param newer whether that is the newer one
     * @param value what it is filled with where the other release did not have it
     * @param after the siblings behind which it goes
     * @param refused whether losing it changes what the message means
     */
    record Extra(Set<MessageType> messages, Path path, boolean newer, Value value, List<String> after, boolean refused)
            implements Change {
        public Extra {
            messages = Set.copyOf(messages);
            Objects.requireNonNull(value);
            after = List.copyOf(after);
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return newer ? supply(bericht, way) : lose(bericht, way);
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            return newer ? lose(bericht, way) : supply(bericht, way);
        }

        private MessageNode supply(MessageNode bericht, Way way) {
            return Trees.edit(bericht, path.parent(), parent -> {
                if (parent.child(path.name()).isPresent() || value instanceof Value.Nothing) {
                    return parent;
                }
                Optional<String> text = value.text(parent);
                if (text.isEmpty()) {
                    way.ledger().error("missing", parent, path.name(), way.to(), way.from());
                    return parent;
                }
                return Trees.inserted(parent, Trees.leaf(path.name(), text.get(), parent), after);
            });
        }

        private MessageNode lose(MessageNode bericht, Way way) {
            return Trees.edit(bericht, path.parent(), parent -> {
                List<MessageNode> lost = parent.children(path.name());
                if (lost.isEmpty()) {
                    return parent;
                }
                MessageNode bare = Trees.without(parent, path.name());
                for (MessageNode node : lost) {
                    // What the other release can tell by itself is not lost.
                    boolean told = node.children().isEmpty()
                            && value.text(bare).equals(Optional.of(node.text().strip()));
                    if (!told && refused) {
                        way.ledger().error("meaning", node, node.name(), way.to());
                    } else if (!told) {
                        way.ledger().note("lost", node, node.name(), way.to());
                    }
                }
                return bare;
            });
        }
    }

    /** What a new element is filled with. */
    sealed interface Value {
        /** The text; empty if there is none. */
        Optional<String> text(MessageNode parent);

        /** Always the same. */
        record Constant(String text) implements Value {
            @Override
            public Optional<String> text(MessageNode parent) {
                return Optional.of(text);
            }
        }

        /** Copied from an element below the same parent. */
        record Copy(List<String> names) implements Value {
            public Copy {
                names = List.copyOf(names);
            }

            @Override
            public Optional<String> text(MessageNode parent) {
                return Trees.first(parent, names).map(node -> node.text().strip());
            }
        }

        /** Nothing tells it, and the release requires it. */
        record Required() implements Value {
            @Override
            public Optional<String> text(MessageNode parent) {
                return Optional.empty();
            }
        }

        /** Nothing tells it, and the release does without. */
        record Nothing() implements Value {
            @Override
            public Optional<String> text(MessageNode parent) {
                return Optional.empty();
            }
        }
    }

    /**
     * Codes that differ.
     *
     * @param replaced older code to newer code, each to be replaced back
     * @param merged older code to a newer code that has its own older one: not replaced back
     * @param gone codes that only the older release has
     * @param added codes that only the newer release has
     */
    record Codes(
            Set<MessageType> messages,
            Path path,
            Map<String, String> replaced,
            Map<String, String> merged,
            Set<String> gone,
            Set<String> added)
            implements Change {
        public Codes {
            messages = Set.copyOf(messages);
            replaced = Map.copyOf(replaced);
            merged = Map.copyOf(merged);
            gone = Set.copyOf(gone);
            added = Set.copyOf(added);
            if (new HashSet<>(replaced.values()).size() != replaced.size()) {
                throw new IllegalArgumentException("Two codes of " + path + " become the same one");
            }
        }

        @Override
        public MessageNode up(MessageNode bericht, Way way) {
            return Trees.edit(bericht, path.names(), node -> {
                String code = node.text().strip();
                if (gone.contains(code)) {
                    way.ledger().error("code-gone", node, node.name(), code, way.to(), way.from());
                } else if (added.contains(code)) {
                    way.ledger().error("code-unknown", node, node.name(), code, way.from(), way.to());
                } else if (merged.containsKey(code)) {
                    way.ledger().note("code-merged", node, node.name(), code, merged.get(code), way.to());
                    return Trees.withText(node, merged.get(code));
                } else if (replaced.containsKey(code)) {
                    return Trees.withText(node, replaced.get(code));
                }
                return node;
            });
        }

        @Override
        public MessageNode down(MessageNode bericht, Way way) {
            Map<String, String> back = new LinkedHashMap<>();
            replaced.forEach((older, newer) -> back.put(newer, older));
            return Trees.edit(bericht, path.names(), node -> {
                String code = node.text().strip();
                if (added.contains(code)) {
                    way.ledger().error("code-gone", node, node.name(), code, way.to(), way.from());
                }
                return back.containsKey(code) ? Trees.withText(node, back.get(code)) : node;
            });
        }
    }
}
