package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One metric of one cell, in the same columns for every metric. Null is what a metric does not have, and every figure of
 * a suppressed row.
 *
 * @param value the NPS, the mean, or the share of the issued invitations that were answered
 * @param low lower end of its 95 % interval
 * @param n the answers to the question; the answered invitations for a response rate
 * @param promoters of NPS, like passives and detractors
 * @param sum of a mean, like sumOfSquares
 * @param issued of a response rate, like delivered and answered
 */
public record MetricRow(
        @JsonUnwrapped RowHead head,
        String metric,
        Double value,
        Double low,
        Double high,
        Long n,
        Double target,
        String targetState,
        Double change,
        Double changeLow,
        Double changeHigh,
        Boolean significant,
        Boolean significantAmongAll,
        Boolean lowPrecision,
        Long promoters,
        Long passives,
        Long detractors,
        Long sum,
        Long sumOfSquares,
        Long issued,
        Long delivered,
        Long answered,
        boolean suppressed,
        boolean mixedStages,
        boolean partial)
        implements ReportRow {
    static MetricRow of(NpsRow row) {
        return new MetricRow(
                row.head(),
                Metric.NPS,
                row.nps(),
                row.low(),
                row.high(),
                row.n(),
                row.target(),
                row.targetState(),
                row.change(),
                row.changeLow(),
                row.changeHigh(),
                row.significant(),
                row.significantAmongAll(),
                row.lowPrecision(),
                row.promoters(),
                row.passives(),
                row.detractors(),
                null,
                null,
                null,
                null,
                null,
                row.suppressed(),
                row.mixedStages(),
                row.partial());
    }

    static MetricRow of(MeanRow row, String metric) {
        return new MetricRow(
                row.head(),
                metric,
                row.mean(),
                row.low(),
                row.high(),
                row.n(),
                row.target(),
                row.targetState(),
                row.change(),
                row.changeLow(),
                row.changeHigh(),
                row.significant(),
                row.significantAmongAll(),
                row.lowPrecision(),
                null,
                null,
                null,
                row.sum(),
                row.sumOfSquares(),
                null,
                null,
                null,
                row.suppressed(),
                row.mixedStages(),
                row.partial());
    }

    static MetricRow of(RateRow row) {
        return new MetricRow(
                row.head(),
                ResponseRateResource.NAME,
                row.rateIssued(),
                row.low(),
                row.high(),
                row.answered(),
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
                row.issued(),
                row.delivered(),
                row.answered(),
                row.suppressed(),
                row.mixedStages(),
                row.partial());
    }
}
