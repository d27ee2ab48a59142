package org.memberpulse.outcome;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The statement that reads all memberships with what the members did, as the metrics need it: a row a membership with
 * arrays of activities and of days, which are numbers from 1970.
 * It follows the expressions of {@link org.memberpulse.activity.Memberships}.
 */
final class JourneySql {
    private static final String DAY = "coalesce(occurred_on, cast(occurred_at at time zone :zone as date))";

    /** Instants are compared with two days to spare: which of them are in a span is seen by their local days. */
    private static final Map<JourneyMetric, Part> PARTS = new EnumMap<>(Map.of(
            JourneyMetric.RENEWAL, new Part("settlement", "dues, renewals", """
                    select member, array_agg(due_on - date 'epoch') as dues,
                        array_agg(case type when 'renewed' then %s - date 'epoch' end) as renewals
                    from member_event
                    where organization_id = :organization and type in ('renewed', 'lapsed')
                      and due_on between cast(:renewalStart as date) - :halfAYear and cast(:renewalEnd as date) + :halfAYear
                    group by member""".formatted(DAY)),
            JourneyMetric.ONBOARDING_COMPLETION,
                    new Part("onboarding", "activities, activity_days", """
                    select member, array_agg(activity) as activities, array_agg(%s - date 'epoch') as activity_days
                    from member_event
                    where organization_id = :organization and type = 'onboarding_activity'
                    group by member""".formatted(DAY)),
            JourneyMetric.CONTENT_ENGAGEMENT, new Part("engagement", "deeds", """
                    select member, array_agg(%s - date 'epoch') as deeds
                    from member_event
                    where organization_id = :organization
                      and type in ('content_clicked', 'content_downloaded', 'event_attended')
                      and (occurred_on between :engagementStart and :engagementEnd
                        or occurred_at between cast(:engagementStart as date) - 2 and cast(:engagementEnd as date) + 2)
                    group by member""".formatted(DAY))));

    private JourneySql() {}

    /**
     * Events of one kind, by member.
     *
     * @param columns what it gives
     */
    private record Part(String name, String columns, String select) {
        String expression() {
            return ", " + name + " as (" + select + ")\n";
        }

        String join() {
            return " left join " + name + " on " + name + ".member = m.id";
        }
    }

    /** Memberships with the columns of the events that these metrics need. */
    static String lives(Collection<JourneyMetric> metrics) {
        var parts = PARTS.entrySet().stream()
                .filter(part -> metrics.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return parts.stream().map(Part::expression).collect(Collectors.joining())
                + "select m.segment, m.joined_on, m.renews_on, m.ended_on, m.end_reason"
                + parts.stream().map(part -> ", " + part.columns()).collect(Collectors.joining())
                + " from membership m"
                + parts.stream().map(Part::join).collect(Collectors.joining());
    }
}
