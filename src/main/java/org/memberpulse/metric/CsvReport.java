package org.memberpulse.metric;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.memberpulse.platform.CsvTable;

/** Rows as CSV for spreadsheets and BI tools: UTF-8 with a byte order mark, CRLF, the same columns also when empty. */
final class CsvReport {
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
        return CsvTable.write(header(), rows.stream().map(this::cells));
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

    private List<Object> cells(ReportRow row) {
        List<Object> cells = new ArrayList<>();
        for (RecordComponent column : columns) {
            Object value = value(row, column);
            if (column.getType() != List.class) {
                cells.add(value);
            } else if (value == null) {
                scores().forEach(score -> cells.add(null));
            } else {
                cells.addAll((List<?>) value);
            }
        }
        return cells;
    }

    private List<Integer> scores() {
        return IntStream.rangeClosed(distribution.min(), distribution.max())
                .boxed()
                .toList();
    }

    private static Object value(ReportRow row, RecordComponent column) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record tells its components", e);
        }
    }
}
