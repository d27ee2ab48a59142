package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageView;

/**
 * Left at a stage in the span, of those who were at the stage on a day of it. A member is at the stage whose date came
 * last: dates that count from the renewal or the anniversary come back each year, and a member who comes to a stage
 * twice in the span counts twice.
 */
final class StageChurn implements Counter {
    /** Equal memberships are counted together; so many different ones are held. */
    private static final int HELD = 20_000;

    private final List<Span> spans;
    private final Span all;
    private final JourneyPlan plan;
    private final Map<String, Tallies> byStage = new LinkedHashMap<>();
    private final Map<Membership, Long> held = new HashMap<>();

    StageChurn(List<Span> spans, JourneyPlan plan) {
        this.spans = spans;
        this.all = Span.around(spans);
        this.plan = plan;
    }

    /** A member comes to a stage, and to the next on {@code leftOn}; null when there is none. */
    private record Visit(String stage, LocalDate enteredOn, LocalDate leftOn) {
        Visit until(LocalDate day) {
            return new Visit(stage, enteredOn, day);
        }

        boolean isOverBy(LocalDate day) {
            return leftOn != null && !leftOn.isAfter(day);
        }
    }

    @Override
    public void add(Life life) {
        held.merge(life.membership(), 1L, Long::sum);
        if (held.size() == HELD) {
            countHeld();
        }
    }

    private void countHeld() {
        held.forEach((membership, members) -> visits(membership).forEach(visit -> count(membership, visit, members)));
        held.clear();
    }

    private void count(Membership membership, Visit visit, long members) {
        Tallies.Row row = byStage.computeIfAbsent(
                        visit.stage(), stage -> new Tallies(JourneyMetric.CHURN, stage, null, spans))
                .of(membership.segment());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (!visit.enteredOn().isAfter(span.end())
                    && !visit.isOverBy(span.start())
                    && membership.isActive(span.start(), span.end())) {
                boolean ended = membership.isEndedBy(span.end()) && !visit.isOverBy(membership.endedOn());
                row.at(i).add(membership, ended, ended, members);
            }
        }
    }

    /** The stages that a member was at for a day at least, in their order. */
    private List<Visit> visits(Membership membership) {
        List<Visit> visits = new ArrayList<>();
        for (StageView stage : plan.datedStages(membership.segment())) {
            enter(visits, stage, membership);
        }
        visits.sort(Comparator.comparing(Visit::enteredOn));
        for (int i = 0; i + 1 < visits.size(); i++) {
            visits.set(i, visits.get(i).until(visits.get(i + 1).enteredOn()));
        }
        visits.removeIf(visit -> visit.isOverBy(visit.enteredOn())
                || membership.joinedOn() != null && visit.isOverBy(membership.joinedOn())
                || membership.endedOn() != null && membership.endedOn().isBefore(visit.enteredOn()));
        return visits;
    }

    private void enter(List<Visit> visits, StageView stage, Membership membership) {
        int days = stage.trigger().offsetDays();
        LocalDate joinedOn = membership.joinedOn();
        Anchor anchor = stage.trigger().anchor();
        LocalDate day = anchor == Anchor.RENEWS_ON ? membership.renewsOn() : joinedOn;
        if (day == null) {
            return;
        }
        if (anchor == Anchor.JOINED_ON) {
            visits.add(new Visit(stage.code(), day.plusDays(days), null));
            return;
        }
        for (int year = all.start().getYear() - 1; year <= all.end().getYear() + 1; year++) {
            LocalDate returned = day.plusYears(year - day.getYear());
            if (joinedOn == null || joinedOn.isBefore(returned)) {
                visits.add(new Visit(stage.code(), returned.plusDays(days), null));
            }
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        countHeld();
        return byStage.values().stream();
    }
}
