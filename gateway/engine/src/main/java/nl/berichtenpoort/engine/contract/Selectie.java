package nl.berichtenpoort.engine.contract;

import java.util.Objects;
import java.util.Optional;

/** Which products are meant, as a contract file writes it: {@code alles}, {@code segment:x}, {@code categorie:43}, {@code product:43 43A01}. */
public sealed interface Selectie {

    /** Whether a product of a segment is meant. */
    boolean omvat(ProductCode product, String segment);

    /** As a contract file writes it. */
    String geschreven();

    /** Every product. */
    record Alles() implements Selectie {
        @Override
        public boolean omvat(ProductCode product, String segment) {
            return true;
        }

        @Override
        public String geschreven() {
            return "alles";
        }
    }

    /** The products of a segment. */
    record Segment(String naam) implements Selectie {
        public Segment {
            Objects.requireNonNull(naam);
        }

        @Override
        public boolean omvat(ProductCode product, String segment) {
            return naam.equals(segment);
        }

        @Override
        public String geschreven() {
            return "segment:" + naam;
        }
    }

    /** The products of a category. */
    record Categorie(String nummer) implements Selectie {
        public Categorie {
            Objects.requireNonNull(nummer);
        }

        @Override
        public boolean omvat(ProductCode product, String segment) {
            return nummer.equals(product.categorie());
        }

        @Override
        public String geschreven() {
            return "categorie:" + nummer;
        }
    }

    /** One product. */
    record Een(ProductCode product) implements Selectie {
        public Een {
            Objects.requireNonNull(product);
        }

        @Override
        public boolean omvat(ProductCode other, String segment) {
            return product.equals(other);
        }

        @Override
        public String geschreven() {
            return "product:" + product;
        }
    }

    /** Reads what a contract file writes; empty if that is no selection. */
    static Optional<Selectie> van(String geschreven) {
        int colon = geschreven.indexOf(':');
        String kind = colon < 0 ? geschreven : geschreven.substring(0, colon);
        String value = colon < 0 ? "" : geschreven.substring(colon + 1);
        return switch (kind) {
            case "alles" -> colon < 0 ? Optional.of(new Alles()) : Optional.empty();
            case "segment" -> value.isBlank() ? Optional.empty() : Optional.of(new Segment(value));
            case "categorie" -> value.isBlank() ? Optional.empty() : Optional.of(new Categorie(value));
            case "product" -> {
                String[] parts = value.split(" ", -1);
                yield parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                        ? Optional.of(new Een(new ProductCode(parts[0], parts[1])))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
