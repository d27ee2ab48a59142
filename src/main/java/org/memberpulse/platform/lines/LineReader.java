package org.memberpulse.platform.lines;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.problem.Violations;

/**
 * Reads the lines of one kind of batch in the format that the caller names, and checks each against the constraints of
 * its record.
 *
 * @param <T> the record that a line holds
 */
public final class LineReader<T> {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private final Validator validator;
    private final JsonLines<T> json;
    private final CsvLines<T> csv;

    private LineReader(Validator validator, JsonLines<T> json, CsvLines<T> csv) {
        this.validator = validator;
        this.json = json;
        this.csv = csv;
    }

    /** Of NDJSON and arrays. */
    public static <T> LineReader<T> of(ObjectMapper mapper, Validator validator, Class<T> type) {
        return new LineReader<>(validator, new JsonLines<>(mapper, type), null);
    }

    /** Of NDJSON, arrays and CSV. */
    public static <T> LineReader<T> of(ObjectMapper mapper, Validator validator, Class<T> type, CsvColumns<T> columns) {
        return new LineReader<>(validator, new JsonLines<>(mapper, type), new CsvLines<>(columns));
    }

    /** The lines of a body; nothing of it is read before they are asked for. */
    public Lines<T> lines(MediaType type, InputStream body) {
        if (type == null) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Say with Content-Type in which format the lines are");
        }
        return switch (type.getSubtype()) {
            case "x-ndjson" -> consumer -> json.ndjson(body, line -> consumer.accept(checked(line)));
            case "csv" -> consumer -> csv.read(body, line -> consumer.accept(checked(line)));
            default -> consumer -> json.array(body, line -> consumer.accept(checked(line)));
        };
    }

    private Line<T> checked(Line<T> line) {
        if (line.isBroken()) {
            return line;
        }
        Set<ConstraintViolation<T>> violations = validator.validate(line.content());
        return violations.isEmpty() ? line : Line.broken(line.number(), Violations.ofDocument(violations));
    }
}
