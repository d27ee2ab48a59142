package org.memberpulse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many active members each segment has: what weights a score to the membership. */
@ApplicationScoped
public class Populations {
    private final PopulationStore store;
    private final Memberships memberships;

    Populations(PopulationStore store, Memberships memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    /**
     * Active members by segment on a local day: as last told for that day or before it; else counted, when all members
     * are known by a complete import; else empty. A segment without members is absent. Members who are suspended today are
     * left out, as in the sizes of the segments.
     */
    public Optional<Map<String, Long>> on(String organization, LocalDate day) {
        Optional<Map<String, Long>> told = store.upTo(organization, day, 1).stream()
                .map(PopulationView::segments)
                .findFirst();
        return told.isPresent() || memberships.completeOn(organization).isEmpty()
                ? told
                : Optional.of(counted(organization, day));
    }

    private Map<String, Long> counted(String organization, LocalDate day) {
        Map<String, Long> counts = new TreeMap<>();
        memberships.each(
                organization,
                """
                        select segment, count(*) as members from membership
                        where status <> 'suspended' and (joined_on is null or joined_on <= :day)
                          and (ended_on is null or ended_on > :day)
                        group by segment""",
                Map.of("day", day),
                row -> counts.put(row.getString("segment"), row.getLong("members")));
        return counts;
    }
}
