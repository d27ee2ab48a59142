package org.memberpulse.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.lines.CsvColumns;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The columns of a CSV import: one a field, and one a metric. */
final class ImportColumns implements CsvColumns<ImportRow> {
    @Override
    public List<String> names() {
        List<String> names =
                new ArrayList<>(List.of("externalId", "answeredAt", "stage", "segment", "memberId", "comment"));
        names.addAll(ImportedScores.SCALES.keySet());
        return names;
    }

    @Override
    public ImportRow read(Map<String, String> cells) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (String metric : ImportedScores.SCALES.keySet()) {
            if (cells.containsKey(metric)) {
                scores.put(metric, whole(metric, cells.get(metric)));
            }
        }
        return new ImportRow(
                cells.get("externalId"),
                cells.get("answeredAt"),
                cells.get("stage"),
                cells.get("segment"),
                cells.get("memberId"),
                scores,
                cells.get("comment"));
    }

    private static Integer whole(String metric, String cell) {
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException notWhole) {
            throw new ProblemException(ProblemCode.WRONG_TYPE, metric + " must be a whole number");
        }
    }
}
