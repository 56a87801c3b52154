package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.intake.CappedBody;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contract files, a message, or both, as a request brings them: a form with a part for each file, of which the part
 * {@code message} is the message; JSON with {@code message} and {@code files} (each {@code name} and {@code content}); or
 * the message alone as XML.
 *
 * @param message the message, bare or in its envelope
 */
record ContractForm(List<ContractFile> files, Optional<byte[]> message) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MESSAGE = "message";

    ContractForm {
        files = List.copyOf(files);
        Objects.requireNonNull(message);
    }

    /** How JSON says it. */
    private record Written(List<WrittenFile> files, Optional<String> message) {}

    private record WrittenFile(String name, String content) {}

    /**
     * Reads a request.
     *
     * @throws ProblemException if it has another form, or is too large
     * @throws IOException if the sender goes away
     */
    static ContractForm of(HttpServletRequest request) throws IOException {
        if (request instanceof MultipartHttpServletRequest form) {
            return ofForm(form);
        }
        byte[] body = CappedBody.read(request.getInputStream(), Reception.MOST_BYTES, Reception.PATIENCE);
        if (body.length > Reception.MOST_BYTES) {
            throw new ProblemException(ProblemKind.TOO_LARGE);
        }
        MediaType type = type(request.getContentType());
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            return ofJson(body);
        }
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_XML) || type.equalsTypeAndSubtype(MediaType.TEXT_XML)) {
            return new ContractForm(List.of(), Optional.of(body));
        }
        throw new ProblemException(ProblemKind.CONTRACT_FORM);
    }

    private static MediaType type(String contentType) {
        try {
            return contentType == null ? MediaType.ALL : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException unknown) {
            return MediaType.ALL;
        }
    }

    private static ContractForm ofForm(MultipartHttpServletRequest form) throws IOException {
        List<ContractFile> files = new ArrayList<>();
        Optional<byte[]> message = Optional.empty();
        for (List<MultipartFile> parts : form.getMultiFileMap().values()) {
            for (MultipartFile part : parts) {
                if (part.getName().equals(MESSAGE)) {
                    message = Optional.of(part.getBytes());
                } else {
                    String name = part.getOriginalFilename();
                    files.add(
                            new ContractFile(name == null || name.isBlank() ? part.getName() : name, part.getBytes()));
                }
            }
        }
        return new ContractForm(files, message);
    }

    private static ContractForm ofJson(byte[] body) {
        Written written = written(body);
        List<ContractFile> files = new ArrayList<>();
        for (WrittenFile file : Optional.ofNullable(written.files()).orElse(List.of())) {
            if (file == null || file.name() == null || file.content() == null) {
                throw new ProblemException(ProblemKind.CONTRACT_FORM);
            }
            files.add(new ContractFile(file.name(), file.content().getBytes(StandardCharsets.UTF_8)));
        }
        return new ContractForm(files, written.message().map(message -> message.getBytes(StandardCharsets.UTF_8)));
    }

    private static Written written(byte[] body) {
        try {
            Written written = JSON.readValue(body, Written.class);
            if (written != null) {
                return written;
            }
        } catch (JacksonException otherJson) {
            throw new ProblemException(ProblemKind.CONTRACT_FORM);
        }
        throw new ProblemException(ProblemKind.CONTRACT_FORM);
    }
}
