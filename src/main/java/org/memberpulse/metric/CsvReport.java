package org.memberpulse.metric;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows as CSV for spreadsheets and BI tools: UTF-8 with a byte order mark, CRLF, the same columns also when empty. */
final class CsvReport {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<RecordComponent> columns;
    private final Scale distribution;

    /**
     * @param rowType the record whose components are the columns
     * @param absent columns to leave out: keys the report is not grouped by
     * @param distribution the scores that a distribution has columns for
     */
    CsvReport(Class<? extends ReportRow> rowType, Set<String> absent, Scale distribution) {
        this.columns = Arrays.stream(rowType.getRecordComponents())
                .filter(column -> !absent.contains(column.getName()))
                .toList();
        this.distribution = distribution;
    }

    String write(List<? extends ReportRow> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header());
            rows.forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory does not fail", e);
        }
        return text.toString();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        for (RecordComponent column : columns) {
            if (column.getType() == List.class) {
                scores().forEach(score -> header.add(column.getName() + score));
            } else {
                header.add(column.getName());
            }
        }
        return header;
    }

    private List<String> cells(ReportRow row) {
        List<String> cells = new ArrayList<>();
        for (RecordComponent column : columns) {
            Object value = value(row, column);
            if (column.getType() != List.class) {
                cells.add(cell(value));
            } else if (value == null) {
                scores().forEach(score -> cells.add(""));
            } else {
                ((List<?>) value).forEach(count -> cells.add(cell(count)));
            }
        }
        return cells;
    }

    private List<Integer> scores() {
        return IntStream.rangeClosed(distribution.min(), distribution.max())
                .boxed()
                .toList();
    }

    /** A text that a spreadsheet would take for a formula is kept from being one. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static Object value(ReportRow row, RecordComponent column) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record tells its components", e);
        }
    }
}
