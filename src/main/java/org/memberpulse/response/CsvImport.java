package org.memberpulse.response;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Reads the lines of a CSV import one by one: a header, then a row a line; an empty cell means absent. */
final class CsvImport {
    private static final Set<String> TEXT_COLUMNS =
            Set.of("externalId", "answeredAt", "stage", "segment", "memberId", "comment");

    private CsvImport() {}

    static void read(InputStream body, Consumer<ImportLine> consumer) throws IOException {
        boolean headerChecked = false;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(body)) {

            Iterator<NamedCsvRecord> rows = reader.iterator();
            long last = 1;
            while (true) {
                try {
                    if (!rows.hasNext()) {
                        return;
                    }
                    NamedCsvRecord row = rows.next();
                    last = row.getStartingLineNumber();
                    if (!headerChecked) {
                        requireKnown(row.getHeader());
                        headerChecked = true;
                    }
                    consumer.accept(line(row));
                } catch (CsvParseException broken) {
                    consumer.accept(
                            ImportLine.broken(last + 1, "malformed_body", "This is not a row of this CSV file"));
                    return;
                }
            }
        }
    }

    private static void requireKnown(List<String> header) {
        Set<String> known = new TreeSet<>(TEXT_COLUMNS);
        known.addAll(ImportedScores.SCALES.keySet());
        List<FieldError> unknown = header.stream()
                .filter(column -> !known.contains(column))
                .map(column -> new FieldError(column, "is not a known column; known: " + String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemCode.UNKNOWN_FIELD, "The header has columns that do not exist", unknown);
        }
    }

    private static ImportLine line(NamedCsvRecord row) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (String metric : ImportedScores.SCALES.keySet()) {
            String cell = cell(row, metric);
            if (cell != null) {
                try {
                    scores.put(metric, Integer.valueOf(cell));
                } catch (NumberFormatException notWhole) {
                    return ImportLine.broken(
                            row.getStartingLineNumber(), "wrong_type", metric + " must be a whole number");
                }
            }
        }
        return ImportLine.of(
                row.getStartingLineNumber(),
                new ImportRow(
                        cell(row, "externalId"),
                        cell(row, "answeredAt"),
                        cell(row, "stage"),
                        cell(row, "segment"),
                        cell(row, "memberId"),
                        scores,
                        cell(row, "comment")));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(cell -> !cell.isBlank()).orElse(null);
    }
}
