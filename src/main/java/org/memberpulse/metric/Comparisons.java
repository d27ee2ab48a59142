package org.memberpulse.metric;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which changes of a report are still more than chance when all of them are looked at: of a hundred cells in which nothing
 * moved, five look as if it had. Keeps the share of such false ones among the significant at 5 % (Benjamini and Hochberg,
 * Controlling the False Discovery Rate, Journal of the Royal Statistical Society B, 1995).
 */
final class Comparisons {
    private final Set<RowKey> significant = new HashSet<>();

    /** @param change of a row; its p-value is null where there is nothing to compare */
    Comparisons(List<Row> rows, Function<Row, Change> change) {
        Map<RowKey, Double> pValues = new HashMap<>();
        rows.forEach(row -> {
            Double p = row.suppressed() || row.before() == null
                    ? null
                    : change.apply(row).pValue();
            if (p != null) {
                pValues.put(row.key(), p);
            }
        });
        List<RowKey> bySize = pValues.keySet().stream()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        for (int rank = bySize.size(); rank > 0; rank--) {
            if (pValues.get(bySize.get(rank - 1)) <= Confidence.ERROR_RATE * rank / bySize.size()) {
                significant.addAll(bySize.subList(0, rank));
                return;
            }
        }
    }

    /** Null where there is nothing to compare. */
    Boolean among(Row row, Change change) {
        return change.pValue() == null ? null : significant.contains(row.key());
    }
}
