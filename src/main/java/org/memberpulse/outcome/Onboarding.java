package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;

/** Did all required activities in time, of those who joined in the span and whose time is up. */
final class Onboarding implements Counter {
    /** The field's measure of onboarding: settled in within 90 days. */
    private static final int DAYS = 90;

    private final List<Span> spans;
    private final JourneyPlan plan;
    private final LocalDate today;
    private final Tallies tallies;

    Onboarding(List<Span> spans, JourneyPlan plan, LocalDate today) {
        this.spans = spans;
        this.plan = plan;
        this.today = today;
        this.tallies = new Tallies(JourneyMetric.ONBOARDING_COMPLETION, spans);
    }

    @Override
    public void add(Life life) {
        Membership membership = life.membership();
        List<String> required = plan.requiredActivities(membership.segment());
        if (membership.joinedOn() == null || required.isEmpty()) {
            return;
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).holds(membership.joinedOn())) {
                count(tallies.of(membership.segment()).at(i), life, required);
            }
        }
    }

    private void count(Tally tally, Life life, List<String> required) {
        LocalDate last = life.membership().joinedOn().plusDays(DAYS);
        if (last.isBefore(today)) {
            boolean done =
                    required.stream().map(life.activities()::get).allMatch(day -> day != null && !day.isAfter(last));
            tally.add(life.membership(), false, done, 1);
        } else {
            tally.addWaiting();
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        return Stream.of(tallies);
    }
}
