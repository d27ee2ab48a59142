package org.memberpulse.metric;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.memberpulse.platform.CsvTable;

/** Rows as CSV for spreadsheets and BI tools: UTF-8 with a byte order mark, CRLF, the same columns also when empty. */
final class CsvReport {
    private final Class<? extends ReportRow> rowType;
    private final Set<String> absent;
    private final String dimension;
    private final Scale distribution;

    /**
     * @param rowType the record whose components are the columns
     * @param absent columns to leave out: keys the report is not grouped by, and figures that were not asked for
     * @param dimension the name of the column of a declared dimension; null without one
     * @param distribution the scores that a distribution has columns for
     */
    CsvReport(Class<? extends ReportRow> rowType, Set<String> absent, String dimension, Scale distribution) {
        this.rowType = rowType;
        this.absent = absent;
        this.dimension = dimension;
        this.distribution = distribution;
    }

    String write(List<? extends ReportRow> rows) {
        List<String> header = new ArrayList<>();
        addHeader(rowType, header);
        return CsvTable.write(header, rows.stream().map(row -> {
            List<Object> cells = new ArrayList<>();
            addCells(rowType, row, cells);
            return cells;
        }));
    }

    private void addHeader(Class<?> type, List<String> header) {
        for (RecordComponent column : type.getRecordComponents()) {
            if (absent.contains(column.getName())) {
                continue;
            }
            if (column.getType().isRecord()) {
                addHeader(column.getType(), header);
            } else if (column.getType() == List.class) {
                scores().forEach(score -> header.add(column.getName() + score));
            } else if (column.getType() == Map.class) {
                header.addAll(dimension == null ? List.of() : List.of(dimension));
            } else {
                header.add(column.getName());
            }
        }
    }

    private void addCells(Class<?> type, Object row, List<Object> cells) {
        for (RecordComponent column : type.getRecordComponents()) {
            if (absent.contains(column.getName())) {
                continue;
            }
            Object value = row == null ? null : value(row, column);
            if (column.getType().isRecord()) {
                addCells(column.getType(), value, cells);
            } else if (column.getType() == List.class) {
                cells.addAll(value == null ? Collections.nCopies(scores().size(), null) : (List<?>) value);
            } else if (column.getType() == Map.class) {
                cells.addAll(
                        dimension == null ? List.of() : Collections.singletonList(((Map<?, ?>) value).get(dimension)));
            } else {
                cells.add(value);
            }
        }
    }

    private List<Integer> scores() {
        return IntStream.rangeClosed(distribution.min(), distribution.max())
                .boxed()
                .toList();
    }

    private static Object value(Object row, RecordComponent column) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record tells its components", e);
        }
    }
}
