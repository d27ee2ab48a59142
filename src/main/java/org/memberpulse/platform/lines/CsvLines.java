package org.memberpulse.platform.lines;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.memberpulse.platform.Texts;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Reads the lines of a CSV batch: UTF-8 with or without a byte order mark, a header, then a row a line. What stands
 * behind a closing quote belongs to the cell, so that one such row does not end the file.
 */
final class CsvLines<T> {
    /** Characters; a quote that is never closed swallows no more than this. */
    private static final int LONGEST_CELL = 256 * 1024;

    /** What the decoder puts in the place of bytes that are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private final CsvColumns<T> columns;

    CsvLines(CsvColumns<T> columns) {
        this.columns = columns;
    }

    void read(InputStream body, Consumer<Line<T>> consumer) throws IOException {
        try (CsvReader<CsvRecord> reader = reader(body)) {
            Iterator<CsvRecord> rows = reader.iterator();
            long last = 0;
            try {
                List<String> header = null;
                while (rows.hasNext()) {
                    CsvRecord row = rows.next();
                    last = row.getStartingLineNumber();
                    if (header == null) {
                        header = checked(row.getFields());
                    } else {
                        consumer.accept(line(header, row));
                    }
                }
            } catch (CsvParseException unreadable) {
                consumer.accept(Line.broken(last + 1, malformed("From here on this is no CSV file")));
            }
        }
    }

    @SuppressWarnings("removal") // allowExtraCharsAfterClosingQuote has no successor yet
    private static CsvReader<CsvRecord> reader(InputStream body) {
        return CsvReader.builder()
                .detectBomHeader(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(body);
    }

    private List<String> checked(List<String> header) {
        List<FieldError> unknown = header.stream()
                .filter(column -> !columns.knows(column))
                .map(column ->
                        new FieldError(column, "is not a known column; known: " + String.join(", ", columns.names())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemCode.UNKNOWN_FIELD, "The header has columns that do not exist", unknown);
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw malformed("The header names a column twice");
        }
        return header;
    }

    private Line<T> line(List<String> header, CsvRecord row) {
        try {
            return Line.of(row.getStartingLineNumber(), columns.read(cells(header, row)));
        } catch (ProblemException refused) {
            return Line.broken(row.getStartingLineNumber(), refused);
        }
    }

    private static Map<String, String> cells(List<String> header, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            throw malformed(
                    "The row has " + row.getFieldCount() + " cells and the header " + header.size() + " columns");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = row.getField(i);
            if (!cell.isBlank()) {
                cells.put(header.get(i), text(header.get(i), cell));
            }
        }
        return cells;
    }

    private static String text(String column, String cell) {
        String wrong = cell.indexOf(REPLACED) >= 0 ? "is not UTF-8" : Texts.wrong(cell);
        if (wrong != null) {
            throw malformed(column + " " + wrong);
        }
        return cell;
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_BODY, detail);
    }
}
