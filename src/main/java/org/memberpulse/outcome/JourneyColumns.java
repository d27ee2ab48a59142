package org.memberpulse.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.memberpulse.platform.CsvTable;

/** The rows as CSV: the same columns as in JSON, also when there are no rows. */
final class JourneyColumns {
    private final Map<String, Function<JourneyRow, Object>> columns = new LinkedHashMap<>();

    JourneyColumns(JourneyQuery query) {
        columns.put("metric", JourneyRow::metric);
        if (query.bySegment()) {
            columns.put("segment", JourneyRow::segment);
        }
        if (query.byStage()) {
            columns.put("stage", JourneyRow::stage);
        }
        columns.put("tenure", row -> row.tenure() == null ? null : row.tenure().code());
        columns.put("periodStart", JourneyRow::periodStart);
        columns.put("periodEnd", JourneyRow::periodEnd);
        columns.put("numerator", JourneyRow::numerator);
        columns.put("denominator", JourneyRow::denominator);
        columns.put("value", JourneyRow::value);
        columns.put("low", JourneyRow::low);
        columns.put("high", JourneyRow::high);
        columns.put("target", JourneyRow::target);
        columns.put("targetState", JourneyRow::targetState);
        columns.put("change", JourneyRow::change);
        columns.put("changeOnYear", JourneyRow::changeOnYear);
        columns.put("deceased", JourneyRow::deceased);
        columns.put("transferred", JourneyRow::transferred);
        columns.put("depth", JourneyRow::depth);
        columns.put("reason", row -> row.reason() == null ? null : row.reason().code());
        columns.put("suppressed", JourneyRow::suppressed);
        columns.put("partial", JourneyRow::partial);
    }

    String write(List<JourneyRow> rows) {
        return CsvTable.write(List.copyOf(columns.keySet()), rows.stream().map(row -> columns.values().stream()
                .map(column -> column.apply(row))
                .toList()));
    }
}
