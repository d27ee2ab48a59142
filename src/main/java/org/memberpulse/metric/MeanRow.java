package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The mean of one cell on its scale (MSAT 1-5). Every figure is null when the row is suppressed; the scores are null
 * without answers. The meaning of what is not named here is that of {@link NpsRow}.
 *
 * @param low lower end of the 95 % interval (Student's t); null with one answer
 * @param display the mean rounded to one decimal, half away from zero
 * @param top2 share of the two highest scores in percent, with its interval (Wilson)
 * @param distribution how many gave each score, from the lowest; null below the organization's minimumDetail, and where it
 *     could be worked out for a smaller cell
 */
public record MeanRow(
        @JsonUnwrapped RowHead head,
        Long n,
        Long sum,
        Long sumOfSquares,
        Double mean,
        Double low,
        Double high,
        Double display,
        Double top2,
        Double top2Low,
        Double top2High,
        List<Long> distribution,
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
        boolean partial)
        implements ReportRow {
    static MeanRow of(Row row, ReportQuery query, Scale scale, Comparisons comparisons) {
        RowHead head = RowHead.of(row, query);
        if (row.suppressed()) {
            return new MeanRow(
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
                    null,
                    null,
                    null,
                    true,
                    row.mixedStages(),
                    row.partial());
        }
        MeanScore score = new MeanScore(scale, row.answers());
        Interval interval = score.interval();
        Interval top2 = score.top2().interval();
        Change change = change(row, scale);
        TargetState state = TargetState.of(score.mean(), interval, row.target());
        return new MeanRow(
                head,
                score.n(),
                score.sum(),
                score.sumOfSquares(),
                score.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                score.display(),
                score.top2().percent(),
                top2 == null ? null : top2.low(),
                top2 == null ? null : top2.high(),
                row.detailed() ? score.distribution() : null,
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
                row.partial());
    }

    static Change change(Row row, Scale scale) {
        return row.before() == null
                ? Change.UNKNOWN
                : Change.between(new MeanScore(scale, row.before()), new MeanScore(scale, row.answers()));
    }
}
