package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How many of the invitations issued in one period were answered. Every figure is null when the row is suppressed; rates
 * are in percent and null when nothing was issued.
 *
 * @param issued without those that were withdrawn before anybody got them
 * @param delivered issued less bounced
 * @param answered the core question, whenever
 * @param rateIssued answered of issued
 * @param low lower end of the 95 % interval of rateIssued (Wilson)
 * @param rateDelivered answered of delivered
 * @param maturity share of the issued whose time is over: the rates of the others can still rise
 * @param heldBack members who were spared by a quiet period or the yearly cap, first in this period; they are in no
 *     rate. Null by survey, channel or dimension
 */
public record RateRow(
        @JsonUnwrapped RowHead head,
        Long issued,
        Long delivered,
        Long bounced,
        Long answered,
        Double rateIssued,
        Double low,
        Double high,
        Double rateDelivered,
        Double maturity,
        Long heldBack,
        boolean suppressed,
        boolean mixedStages,
        boolean partial)
        implements ReportRow {

    static RateRow of(Row row, ReportQuery query, Long heldBack) {
        RowHead head = RowHead.of(row, query);
        if (row.suppressed()) {
            return new RateRow(
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
                    true,
                    row.mixedStages(),
                    row.partial());
        }
        long issued = CohortCount.ISSUED.in(row.answers());
        long bounced = CohortCount.BOUNCED.in(row.answers());
        long answered = CohortCount.ANSWERED.in(row.answers());
        Proportion ofIssued = new Proportion(answered, issued);
        Interval interval = ofIssued.interval();
        return new RateRow(
                head,
                issued,
                issued - bounced,
                bounced,
                answered,
                ofIssued.percent(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                answered > issued - bounced ? null : new Proportion(answered, issued - bounced).percent(),
                new Proportion(CohortCount.CLOSED.in(row.answers()), issued).percent(),
                heldBack,
                false,
                row.mixedStages(),
                row.partial());
    }
}
