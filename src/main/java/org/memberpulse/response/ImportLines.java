package org.memberpulse.response;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.memberpulse.problem.JsonRefusal;
import org.memberpulse.problem.ProblemException;

/** Reads the lines of a JSON import one by one, so that memory does not grow with the file. */
final class ImportLines {
    /** A line longer than any row can be; the rest of it is skipped, not kept. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final ObjectReader reader;

    ImportLines(ObjectMapper mapper) {
        this.reader = mapper.readerFor(ImportRow.class);
    }

    /** One JSON document a line; blank lines are passed over. */
    void ndjson(InputStream body, Consumer<ImportLine> consumer) throws IOException {
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
    void array(InputStream body, Consumer<ImportLine> consumer) throws IOException {
        long number = 1;
        try (MappingIterator<ImportRow> rows = reader.readValues(body)) {
            while (rows.hasNextValue()) {
                consumer.accept(element(number, rows));
                number++;
            }
        } catch (JsonParseException unreadable) {
            consumer.accept(broken(number, unreadable));
        }
    }

    private static ImportLine element(long number, MappingIterator<ImportRow> rows) throws IOException {
        try {
            return ImportLine.of(number, rows.nextValue());
        } catch (JsonParseException unreadable) {
            throw unreadable;
        } catch (JsonProcessingException refused) {
            return broken(number, refused);
        }
    }

    private ImportLine parse(long number, byte[] line) throws IOException {
        if (line.length > LONGEST_LINE) {
            return ImportLine.broken(number, "too_large", "The line is longer than " + LONGEST_LINE + " bytes");
        }
        try {
            return ImportLine.of(number, reader.readValue(line));
        } catch (JsonProcessingException refused) {
            return broken(number, refused);
        }
    }

    private static ImportLine broken(long number, JsonProcessingException refused) {
        ProblemException problem = JsonRefusal.of(refused);
        return ImportLine.broken(number, problem.code().code(), problem.getMessage());
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
