package org.memberpulse.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.metric.PublishedReports.Report;

/** The published reports, and which state of the figures they were made from. */
@Singleton
class PublicationStore {
    private static final int ROWS_A_STATEMENT = 1_000;

    /** From the JSON that the API answers with, so that the two cannot differ. */
    private static final String ADD = """
            insert into bi.published_row (organization_id, metric, period, segment, stage, period_start, period_end, n,
                promoters, passives, detractors, sum, sum_of_squares, value, low, high, display, top2, top2_low, top2_high,
                distribution, target, target_state, change, change_low, change_high, significant, significant_among_all,
                low_precision, suppressed, mixed_stages)
            select :organization, :metric, :period, segment, stage, "periodStart", "periodEnd", n, promoters, passives,
                detractors, sum, "sumOfSquares", coalesce(nps, mean), low, high, display, top2, "top2Low", "top2High",
                distribution, target, "targetState", change, "changeLow", "changeHigh", significant,
                "significantAmongAll", "lowPrecision", suppressed, "mixedStages"
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (segment text, stage text, "periodStart" date,
                "periodEnd" date, n bigint, promoters bigint, passives bigint, detractors bigint, sum bigint,
                "sumOfSquares" bigint, nps double precision, mean double precision, low double precision,
                high double precision, display double precision, top2 double precision, "top2Low" double precision,
                "top2High" double precision, distribution bigint[], target double precision, "targetState" text,
                change double precision, "changeLow" double precision, "changeHigh" double precision,
                significant boolean, "significantAmongAll" boolean, "lowPrecision" boolean, suppressed boolean,
                "mixedStages" boolean)""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    PublicationStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The organizations that want their reports published. */
    List<String> publishing() {
        return list("select id from organization where publish_to_database");
    }

    /** Those that did, and have not been forgotten yet. */
    List<String> noLongerPublishing() {
        return list("""
                select s.organization_id from bi.published_state s join organization o on o.id = s.organization_id
                where not o.publish_to_database""");
    }

    private List<String> list(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** The version of what is published; null without any. */
    String version(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from bi.published_state where organization_id = :organization")
                .bind("organization", organization)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** Sees to it that there is something to {@link #claim}. Commits by itself, so that nobody waits for a publication. */
    void prepare(String organization) {
        update("""
                insert into bi.published_state (organization_id, version) values (:organization, '')
                on conflict (organization_id) do nothing""", organization);
    }

    /**
     * Takes the turn until the transaction ends and tells the version of what is published; empty when somebody else has
     * it, or when the organization does not want the same any more.
     */
    Optional<String> claim(String organization, boolean publishing) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.version from bi.published_state s join organization o on o.id = s.organization_id
                        where s.organization_id = :organization and o.publish_to_database = :publishing
                        for update of s skip locked""")
                .bind("organization", organization)
                .bind("publishing", publishing)
                .mapTo(String.class)
                .findOne());
    }

    void delete(String organization) {
        update("delete from bi.published_row where organization_id = :organization", organization);
    }

    void add(String organization, Report report, List<ReportRow> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            String batch = write(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
            jdbi.useHandle(handle -> handle.createUpdate(ADD)
                    .bind("organization", organization)
                    .bind("metric", report.metric())
                    .bind("period", report.period().code())
                    .bind("rows", batch)
                    .execute());
        }
    }

    private String write(List<ReportRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of a report cannot be written", e);
        }
    }

    /** Says what the rows were made from. */
    void note(String organization, String version, Instant asOf, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update bi.published_state set version = :version, as_of = :asOf, published_at = :now
                        where organization_id = :organization""")
                .bind("organization", organization)
                .bind("version", version)
                .bind("asOf", asOf)
                .bind("now", now)
                .execute());
    }

    void forget(String organization) {
        update("delete from bi.published_state where organization_id = :organization", organization);
    }

    private void update(String sql, String organization) {
        jdbi.useHandle(handle ->
                handle.createUpdate(sql).bind("organization", organization).execute());
    }
}
