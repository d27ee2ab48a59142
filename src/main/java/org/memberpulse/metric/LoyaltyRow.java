package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.memberpulse.survey.Loyalty;

/**
 * Members by satisfaction and intent to renew. Every figure is null when the row is suppressed, and the quadrants are
 * below the organization's minimumDetail.
 *
 * @param n who were asked for both and answered one at least
 * @param classified who answered both
 * @param loyalists satisfied (4 or 5) and likely to renew (4 or 5), apostles among them
 * @param apostles loyalists with satisfaction 5 and a recommendation of 9 or 10
 * @param mercenaries satisfied and not likely to renew
 * @param hostages not satisfied and likely to renew
 * @param confirmedHostages hostages who say that they have to stay
 * @param defectors neither satisfied nor likely to renew
 * @param hostageRate hostages of classified, in percent
 * @param low lower end of its 95 % interval (Wilson)
 */
public record LoyaltyRow(
        @JsonUnwrapped RowHead head,
        Long n,
        Long classified,
        Long loyalists,
        Long apostles,
        Long mercenaries,
        Long hostages,
        Long confirmedHostages,
        Long defectors,
        Double hostageRate,
        Double low,
        Double high,
        boolean suppressed,
        boolean mixedStages,
        boolean partial)
        implements ReportRow {

    static LoyaltyRow of(Row row, ReportQuery query) {
        RowHead head = RowHead.of(row, query);
        if (row.suppressed()) {
            return new LoyaltyRow(
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
                    true,
                    row.mixedStages(),
                    row.partial());
        }
        Histogram counts = row.answers();
        long classified = counts.n() - count(counts, Loyalty.UNCLASSIFIED);
        long confirmed = count(counts, Loyalty.CONFIRMED_HOSTAGE);
        long hostages = confirmed + count(counts, Loyalty.PRESUMED_HOSTAGE);
        long apostles = count(counts, Loyalty.APOSTLE);
        Proportion rate = new Proportion(hostages, classified);
        Interval interval = rate.interval();
        boolean detailed = row.detailed();
        return new LoyaltyRow(
                head,
                counts.n(),
                classified,
                detailed ? Long.valueOf(apostles + count(counts, Loyalty.LOYALIST)) : null,
                detailed ? Long.valueOf(apostles) : null,
                detailed ? Long.valueOf(count(counts, Loyalty.MERCENARY)) : null,
                detailed ? Long.valueOf(hostages) : null,
                detailed ? Long.valueOf(confirmed) : null,
                detailed ? Long.valueOf(count(counts, Loyalty.DEFECTOR)) : null,
                rate.percent(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                false,
                row.mixedStages(),
                row.partial());
    }

    private static long count(Histogram counts, Loyalty quadrant) {
        return counts.count(quadrant.slot());
    }
}
