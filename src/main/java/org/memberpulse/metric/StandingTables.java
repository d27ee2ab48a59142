package org.memberpulse.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The standing tables of organizations, remembered until the figures or the settings change: a table is the same for
 * every request that finds the same state.
 */
@Singleton
class StandingTables {
    /** Of all organizations together: about 300 bytes each. */
    private static final int CELLS_KEPT = 500_000;

    private final TallyStore store;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(CELLS_KEPT)
            .weigher((Key key, Kept value) -> 1 + value.table().size())
            .build();

    StandingTables(TallyStore store) {
        this.store = store;
    }

    private record Key(String organization, TableKind kind, String metric) {}

    private record Kept(String version, StandingTable table) {}

    /** What stands for all counts of invitations together. */
    static final String INVITATIONS = "invitations";

    /**
     * Tables by metric, all in the state the transaction sees.
     *
     * @param version tells this state and these settings from any other
     */
    Map<String, StandingTable> of(ReportSettings settings, TableKind kind, List<String> metrics, String version) {
        Map<String, StandingTable> tables = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String metric : metrics) {
            Kept known = kept.getIfPresent(new Key(settings.organization(), kind, metric));
            if (known != null && known.version().equals(version)) {
                tables.put(metric, known.table());
            } else {
                missing.add(metric);
            }
        }
        if (!missing.isEmpty()) {
            read(settings, kind, missing).forEach((metric, table) -> {
                kept.put(new Key(settings.organization(), kind, metric), new Kept(version, table));
                tables.put(metric, table);
            });
        }
        return tables;
    }

    private Map<String, StandingTable> read(ReportSettings settings, TableKind kind, List<String> metrics) {
        List<String> counted = new ArrayList<>(metrics);
        if (counted.remove(INVITATIONS)) {
            counted.addAll(CohortCount.metrics());
        }
        Tallies tallies =
                new Tallies(kind, store.read(settings.organization(), counted, kind.bySurvey(), kind.dimensions()));
        TableAxes axes = new TableAxes(kind.axes(), settings.declared(), settings.yearStartsMonth());
        Map<String, StandingTable> tables = new HashMap<>();
        for (String metric : metrics) {
            List<Tally> of = metric.equals(INVITATIONS) ? tallies.ofInvitations() : tallies.of(metric);
            tables.put(metric, new StandingTable(axes, of, settings.thresholds()));
        }
        return tables;
    }

    /** What tables of these metrics are made of. */
    Tallies tallies(ReportSettings settings, TableKind kind, List<String> metrics) {
        return new Tallies(kind, store.read(settings.organization(), metrics, kind.bySurvey(), kind.dimensions()));
    }
}
