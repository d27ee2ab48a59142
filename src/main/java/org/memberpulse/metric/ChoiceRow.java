package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How often one option was chosen in one cell. Every figure is null when the row is suppressed; in its place stands one
 * row without an option.
 *
 * @param option its id; null in a suppressed row
 * @param label its wording in the locale of the organization
 * @param n who answered the question
 * @param count who chose the option
 * @param share count of n in percent; of a multiple choice the shares may add up to more than 100
 * @param low lower end of the 95 % interval of the share (Wilson)
 */
public record ChoiceRow(
        @JsonUnwrapped RowHead head,
        String option,
        String label,
        Long n,
        Long count,
        Double share,
        Double low,
        Double high,
        boolean suppressed,
        boolean mixedStages,
        boolean partial)
        implements ReportRow {

    static ChoiceRow of(Row row, RowHead head, String option, String label, long count) {
        Proportion share = new Proportion(count, row.answers().n());
        Interval interval = share.interval();
        return new ChoiceRow(
                head,
                option,
                label,
                share.n(),
                count,
                share.percent(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                false,
                row.mixedStages(),
                row.partial());
    }

    static ChoiceRow suppressed(Row row, RowHead head) {
        return new ChoiceRow(head, null, null, null, null, null, null, null, true, row.mixedStages(), row.partial());
    }
}
