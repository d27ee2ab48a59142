package org.memberpulse.metric;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.memberpulse.metric.CounterState.State;
import org.memberpulse.platform.Sha256;

/**
 * A report that was asked for, and the state of the figures at that moment.
 *
 * @param name of the report, the metric where it has one
 * @param today the local date: a period that runs ends differently tomorrow
 * @param population active members by segment; null where it is not known or not asked for
 * @param extra what else the figures depend on; empty for nothing
 */
record Asked(
        String name,
        ReportParameters parameters,
        ReportQuery query,
        ReportSettings settings,
        LocalDate today,
        Map<String, Long> population,
        String extra,
        State state) {
    private static final int TAG_BYTES = 18;

    Asked at(State other) {
        return new Asked(name, parameters, query, settings, today, population, extra, other);
    }

    /** The same about invitations, which count by the day of issue. */
    Asked inCohorts() {
        return new Asked(name, parameters, query.by(Basis.ISSUED), settings, today, population, extra, state);
    }

    Asked with(String other) {
        return new Asked(name, parameters, query, settings, today, population, extra + other, state);
    }

    /** Tells the state of the figures and the settings from any other. */
    String version() {
        return state.version() + "|" + settings.version();
    }

    /** A strong tag of the representation: the same tag is the same bytes. */
    EntityTag tag(UriInfo uri, boolean csv, boolean mayReadResponses) {
        String all = String.join(
                "\n",
                uri.getRequestUri().toString(),
                csv ? "csv" : "json",
                Boolean.toString(mayReadResponses),
                today.toString(),
                extra,
                String.valueOf(state.asOf()),
                version());
        byte[] hash = Sha256.of(all);
        return new EntityTag(
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TAG_BYTES));
    }
}
