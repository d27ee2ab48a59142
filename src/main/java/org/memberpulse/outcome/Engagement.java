package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.activity.Membership;

/** Had qualifying events in the span, of those who were active on a day of it. */
final class Engagement implements Counter {
    private final List<Span> spans;
    private final Tallies tallies;

    Engagement(List<Span> spans) {
        this.spans = spans;
        this.tallies = new Tallies(JourneyMetric.CONTENT_ENGAGEMENT, spans);
    }

    @Override
    public void add(Life life) {
        Membership membership = life.membership();
        Tallies.Row row = tallies.of(membership.segment());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (membership.isActive(span.start(), span.end())) {
                int events = 0;
                for (LocalDate deed : life.deeds()) {
                    events += span.holds(deed) ? 1 : 0;
                }
                row.at(i).addEvents(events);
            }
        }
    }

    @Override
    public Stream<Tallies> tallies() {
        return Stream.of(tallies);
    }
}
