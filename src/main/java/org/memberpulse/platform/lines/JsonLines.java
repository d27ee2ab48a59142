package org.memberpulse.platform.lines;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.memberpulse.problem.JsonRefusal;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Reads the lines of a JSON batch. */
final class JsonLines<T> {
    /** A line longer than any record can be; the rest of it is skipped, not kept. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final ObjectReader reader;

    JsonLines(ObjectMapper mapper, Class<T> type) {
        this.reader = mapper.readerFor(type);
    }

    /** One JSON document a line; blank lines are passed over. */
    void ndjson(InputStream body, Consumer<Line<T>> consumer) throws IOException {
        InputStream input = new BufferedInputStream(body, LONGEST_LINE);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 0;
        int next;
        do {
            next = input.read();
            if (next != '\n' && next != -1) {
                if (line.size() <= LONGEST_LINE) {
                    line.write(next);
                }
                continue;
            }
            number++;
            if (!isBlank(line)) {
                consumer.accept(parse(number, line.toByteArray()));
            }
            line.reset();
        } while (next != -1);
    }

    /** A JSON array; what follows a syntax error cannot be read and is not taken. */
    void array(InputStream body, Consumer<Line<T>> consumer) throws IOException {
        long number = 1;
        try (MappingIterator<T> rows = reader.readValues(body)) {
            while (rows.hasNextValue()) {
                consumer.accept(element(number, rows));
                number++;
            }
        } catch (JsonProcessingException unreadable) {
            consumer.accept(Line.broken(number, JsonRefusal.of(unreadable)));
        } catch (CharacterCodingException unreadable) {
            consumer.accept(Line.broken(number, JsonRefusal.notUtf8()));
        }
    }

    private Line<T> element(long number, MappingIterator<T> rows) throws IOException {
        try {
            return present(number, rows.nextValue());
        } catch (JsonParseException unreadable) {
            throw unreadable;
        } catch (JsonProcessingException refused) {
            return Line.broken(number, JsonRefusal.of(refused));
        }
    }

    private Line<T> parse(long number, byte[] line) throws IOException {
        if (line.length > LONGEST_LINE) {
            return Line.broken(
                    number,
                    new ProblemException(ProblemCode.TOO_LARGE, "The line is longer than " + LONGEST_LINE + " bytes"));
        }
        try {
            return present(number, reader.readValue(line));
        } catch (JsonProcessingException refused) {
            return Line.broken(number, JsonRefusal.of(refused));
        } catch (CharacterCodingException refused) {
            return Line.broken(number, JsonRefusal.notUtf8());
        }
    }

    private Line<T> present(long number, T content) {
        return content == null
                ? Line.broken(number, new ProblemException(ProblemCode.WRONG_TYPE, "The line must not be null"))
                : Line.of(number, content);
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        for (byte b : line.toByteArray()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
