package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Json;

/** Reads responses, the newest first. Every statement takes the organization first. */
@Singleton
class ResponseListStore {
    /** The expression of the index, which must be the same here. */
    static final String MOMENT = "coalesce(r.answered_at, r.answered_on::timestamp at time zone 'UTC')";

    /** Whether a response answers a text question, as the survey version or the import names it. */
    static final String HAS_COMMENT = """
            coalesce(jsonb_exists_any(r.answers, (select words.questions from words
                where words.survey = r.survey and words.version = r.version)), false)""";

    /**
     * One statement looks at no more rows than this, so that it ends in time when few of millions match. The last of
     * them is told in any case, for the next statement goes on there.
     */
    static final int LOOKED_AT = 20_000;

    private static final String READ = """
            with words as materialized (
                select v.survey, v.version, array_agg(question ->> 'id') as questions
                from survey_version v, jsonb_array_elements(v.content -> 'questions') as question
                where v.organization_id = :organization and question ->> 'type' = 'text'
                group by v.survey, v.version
                union all select 'imported', 0, array['comment'])
            select r.*, (select m.member_id from member m
                where m.organization_id = :organization and m.id = r.member) as member_id
            from (
                select r.*, %3$s as wanted
                from (
                    select r.*, %1$s as moment, row_number() over (order by %1$s desc, r.id desc) as number
                    from response r
                    where r.organization_id = :organization and not r.test
                      and (%1$s, r.id) < (:afterMoment, :afterId) %2$s
                    order by moment desc, r.id desc limit :lookedAt) as r) as r
            where r.wanted or r.number = :lookedAt
            order by r.moment desc, r.id desc limit :limit""";

    private final Jdbi jdbi;

    ResponseListStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A stored response, or a row that is not wanted and only says how far the reading came. */
    record Row(
            ResponsePlace place,
            boolean wanted,
            boolean lastLookedAt,
            Instant answeredAt,
            LocalDate answeredOn,
            String stage,
            String segment,
            String survey,
            int version,
            ObjectNode dimensions,
            String memberId,
            boolean complete,
            ObjectNode scores,
            ObjectNode answers) {}

    /** The next rows, at most so many. More follow when the last one is the last looked at, or there are that many. */
    List<Row> read(String organization, WantedResponses wanted, ResponsePlace after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(READ.formatted(MOMENT, wanted.span(), wanted.conditions()))
                .bind("organization", organization)
                .bind("afterMoment", after.moment())
                .bind("afterId", after.id())
                .bind("lookedAt", LOOKED_AT)
                .bind("limit", limit)
                .bindMap(wanted.values())
                .map((row, context) -> row(row))
                .list());
    }

    static String sql(WantedResponses wanted) {
        return READ.formatted(MOMENT, wanted.span(), wanted.conditions());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ResponsePlace(Columns.instant(row, "moment"), row.getObject("id", UUID.class)),
                row.getBoolean("wanted"),
                row.getInt("number") == LOOKED_AT,
                Columns.instant(row, "answered_at"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("stage"),
                row.getString("segment"),
                row.getString("survey"),
                row.getInt("version"),
                Json.object(row.getString("dimensions")),
                row.getString("member_id"),
                row.getBoolean("complete"),
                Json.object(row.getString("scores")),
                Json.object(row.getString("answers")));
    }
}
