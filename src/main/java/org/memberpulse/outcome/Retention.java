package org.memberpulse.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;

/** Active on the first day of the span and after its last, of those active on the first. */
final class Retention implements Counter {
    private final List<Span> spans;
    private final Tallies tallies;

    Retention(List<Span> spans) {
        this.spans = spans;
        this.tallies = new Tallies(JourneyMetric.RETENTION, spans);
    }

    @Override
    public void add(Life life) {
        Membership membership = life.membership();
        Tallies.Row row = tallies.of(membership.segment());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (membership.isActive(span.start(), span.start())) {
                boolean ended = membership.isEndedBy(span.end());
                row.at(i).add(membership, ended, !ended, 1);
            }
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        return Stream.of(tallies);
    }
}
