package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;

/**
 * Renewed, of those due in the span whose grace is over. A due date is one that an event settled; else the renewal date
 * of the member; and, because a renewal date that moved on was renewed, that date in the years before.
 */
final class Renewal implements Counter {
    /** Days after a due date in which a renewal still counts: bodies remind late payers for about a month. */
    private static final int GRACE_DAYS = 30;

    /** Members whose first renewal was put off a little are still in their first year. */
    private static final int FIRST_YEAR_MONTHS = 14;

    /** Two dates nearer to each other are one that was moved. */
    static final int HALF_A_YEAR = 183;

    private final List<Span> spans;
    private final Span all;
    private final LocalDate today;
    private final Map<Tenure, Tallies> tallies = new EnumMap<>(Tenure.class);

    Renewal(List<Span> spans, LocalDate today) {
        this.spans = spans;
        this.all = Span.around(spans);
        this.today = today;
        for (Tenure tenure : Tenure.values()) {
            tallies.put(tenure, new Tallies(JourneyMetric.RENEWAL, null, tenure, spans));
        }
    }

    @Override
    public void add(Life life) {
        Map<LocalDate, Boolean> told = new HashMap<>();
        for (Settlement settlement : life.settlements()) {
            boolean renewed = settlement.renewedOn() != null
                    && !settlement.renewedOn().isAfter(settlement.dueOn().plusDays(GRACE_DAYS));
            told.merge(settlement.dueOn(), renewed, Boolean::logicalOr);
        }
        told.forEach((due, renewed) -> count(life.membership(), due, renewed));
        for (LocalDate due : untold(life.membership())) {
            if (all.holds(due) && life.settlements().stream().noneMatch(other -> isNear(other.dueOn(), due))) {
                count(life.membership(), due, due.isBefore(life.membership().renewsOn()));
            }
        }
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) < HALF_A_YEAR;
    }

    /** The renewal date of the member and its returns in the years before, as far as they are counted. */
    private List<LocalDate> untold(Membership membership) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate renewsOn = membership.renewsOn();
        if (renewsOn == null) {
            return dates;
        }
        if (membership.endedOn() == null || membership.endedOn().isAfter(renewsOn.minusDays(366))) {
            dates.add(renewsOn);
        }
        if (membership.joinedOn() == null) {
            return dates;
        }
        int years = Math.max(1, renewsOn.getYear() - all.end().getYear());
        for (LocalDate due = renewsOn.minusYears(years);
                due.isAfter(membership.joinedOn()) && !due.isBefore(all.start());
                due = renewsOn.minusYears(++years)) {
            if (!membership.isEndedBy(due)) {
                dates.add(due);
            }
        }
        return dates;
    }

    private void count(Membership membership, LocalDate due, boolean renewed) {
        if (!all.holds(due)) {
            return;
        }
        LocalDate graceEnd = due.plusDays(GRACE_DAYS);
        boolean first = membership.joinedOn() != null
                && !due.isAfter(membership.joinedOn().plusMonths(FIRST_YEAR_MONTHS));
        for (Tenure tenure : List.of(Tenure.ALL, first ? Tenure.FIRST_YEAR : Tenure.LATER)) {
            Tallies.Row row = tallies.get(tenure).of(membership.segment());
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).holds(due)) {
                    Tally tally = row.at(i);
                    if (graceEnd.isBefore(today)) {
                        tally.add(membership, !renewed && membership.isEndedBy(graceEnd), renewed, 1);
                    } else {
                        tally.addWaiting();
                    }
                }
            }
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        return tallies.values().stream();
    }
}
