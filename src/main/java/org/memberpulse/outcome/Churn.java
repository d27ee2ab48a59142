package org.memberpulse.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;

/** Left in the span, of those who were active on a day of it. */
final class Churn implements Counter {
    private final List<Span> spans;
    private final Tallies tallies;

    Churn(List<Span> spans) {
        this.spans = spans;
        this.tallies = new Tallies(JourneyMetric.CHURN, spans);
    }

    @Override
    public void add(Life life) {
        Membership membership = life.membership();
        Tallies.Row row = tallies.of(membership.segment());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (membership.isActive(span.start(), span.end())) {
                boolean ended = membership.isEndedBy(span.end());
                row.at(i).add(membership, ended, ended, 1);
            }
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        return Stream.of(tallies);
    }
}
