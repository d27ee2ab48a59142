package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;

/**
 * NPS of one cell, on -100..100. Every figure is null when the row is suppressed; the scores are null without answers.
 *
 * @param low lower end of the 95 % interval (adjusted Wald)
 * @param display the NPS rounded half away from zero
 * @param target met when the NPS is above it
 * @param targetState met, met_uncertain, missed_uncertain, missed, insufficient_data
 * @param change from the period before; null when there is none, or it is suppressed
 * @param significant whether the change is more than chance at 95 %
 * @param significantAmongAll whether it still is when all changes of the report are looked at (Benjamini and Hochberg)
 * @param lowPrecision fewer than 30 answers, or an interval wider than 20 points to a side
 * @param suppressed hidden, because too few answered
 * @param mixedStages answers of several stages are in it
 * @param partial only the visible ones of the filtered cells are in it
 * @param distribution how many gave each score from 0 to 10; null below the organization's minimumDetail, and where it
 *     could be worked out for a smaller cell
 * @param weighted null unless asked for
 */
public record NpsRow(
        @JsonUnwrapped RowHead head,
        Long n,
        Long promoters,
        Long passives,
        Long detractors,
        Double nps,
        Double low,
        Double high,
        Integer display,
        Double target,
        String targetState,
        Double change,
        Double changeLow,
        Double changeHigh,
        Boolean significant,
        Boolean significantAmongAll,
        Boolean lowPrecision,
        boolean suppressed,
        boolean mixedStages,
        boolean partial,
        List<Long> distribution,
        @JsonUnwrapped Weighted weighted)
        implements ReportRow {
    static NpsRow of(Row row, ReportQuery query, int minimumCell, Comparisons comparisons) {
        RowHead head = RowHead.of(row, query);
        Weighted weighted = row.strata() == null ? null : Weighted.of(row.strata(), minimumCell);
        if (row.suppressed()) {
            return new NpsRow(
                    head,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    row.mixedStages(),
                    row.partial(),
                    null,
                    weighted);
        }
        NpsScore score = NpsScore.of(row.answers());
        Interval interval = score.interval();
        Change change = change(row);
        TargetState state = TargetState.of(score.nps(), interval, row.target());
        return new NpsRow(
                head,
                score.n(),
                score.promoters(),
                score.passives(),
                score.detractors(),
                score.nps(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                score.display(),
                row.target(),
                state == null ? null : state.code(),
                change.change(),
                change.low(),
                change.high(),
                change.significant(),
                comparisons.among(row, change),
                score.lowPrecision(),
                false,
                row.mixedStages(),
                row.partial(),
                row.detailed() ? distribution(row.answers()) : null,
                weighted);
    }

    static Change change(Row row) {
        return row.before() == null
                ? Change.UNKNOWN
                : Change.between(NpsScore.of(row.before()), NpsScore.of(row.answers()));
    }

    private static List<Long> distribution(Histogram answers) {
        return IntStream.rangeClosed(0, Histogram.HIGHEST_SCORE)
                .mapToObj(answers::count)
                .toList();
    }
}
