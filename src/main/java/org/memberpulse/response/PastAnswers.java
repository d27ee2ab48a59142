package org.memberpulse.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.invitation.CohortSql;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.Json;
import org.memberpulse.survey.AnswerSheet;
import org.memberpulse.survey.SurveyContent;

/** Whole answers of an earlier time to identified invitations, checked and written many at once as they would stand. */
@Singleton
public class PastAnswers {
    private static final String STORE = """
            with given as (
                select * from unnest(:ids, :invitations, :times::timestamptz[], :scores, :answers)
                    as given (id, invitation, answered_at, scores, answers)),
            before as (
                select i.* from invitation i join given on given.invitation = i.id
                where i.organization_id = :organization
                  and i.state = 'issued' and i.withdrawn_at is null and i.expires_at > given.answered_at
                order by i.id for no key update of i),
            after as (
                update invitation i set state = 'answered', answered_at = given.answered_at,
                    core_answered = jsonb_exists(given.scores::jsonb, 'core')
                from before join given on given.invitation = before.id
                where i.organization_id = :organization and i.id = before.id
                returning i.*),
            stored as (
                insert into response (organization_id, id, invitation, member, stage, segment, survey, version,
                    dimensions, issued_at, answered_at, updated_at, complete, test, scores, answers)
                select organization_id, given.id, after.id, member, stage, segment, survey, version,
                    dimensions, issued_at, given.answered_at, given.answered_at, true, test,
                    given.scores::jsonb, given.answers::jsonb
                from given join after on after.id = given.invitation order by given.id
                returning organization_id, stage, segment, survey, dimensions, issued_at, answered_at, test, scores),
            appended as (
                insert into pending_score (organization_id, sign, answered_at, issued_at, survey, stage, segment,
                    dimensions, scores)
                select organization_id, 1, answered_at, issued_at, survey, stage, segment, dimensions, scores
                from stored where not test and scores <> '{}'),
            """ + CohortSql.COUNTED + " select count(*) from after";

    /** PostgreSQL compares each answer with each invitation, knowing nothing of rows that were just written. */
    private static final int CHUNK = 500;

    private final Jdbi jdbi;
    private final CurrentOrganization current;

    PastAnswers(Jdbi jdbi, CurrentOrganization current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** The answers a member gave at a time. */
    public record Past(Invitation invitation, SurveyContent survey, Map<String, JsonNode> answers, Instant at) {
        private FirstAnswer checked() {
            return FirstAnswer.identified(AnswerSheet.check(survey, answers, true), true, at);
        }
    }

    /** Stores them; answers how many, without those whose invitation was not open then. */
    public int store(List<Past> all) {
        int stored = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            stored += storeChunk(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return stored;
    }

    private int storeChunk(List<Past> all) {
        List<FirstAnswer> given = all.stream().map(Past::checked).toList();
        return jdbi.withHandle(handle -> handle.createQuery(STORE)
                .bind("organization", current.id())
                .bindArray("ids", UUID.class, column(given, FirstAnswer::id))
                .bindArray(
                        "invitations",
                        UUID.class,
                        all.stream().map(past -> past.invitation().id()).toList())
                .bindArray("times", String.class, column(given, answer -> answer.answeredAt()
                        .toString()))
                .bindArray(
                        "scores",
                        String.class,
                        column(given, answer -> Json.write(answer.checked().scores())))
                .bindArray("answers", String.class, column(given, answer -> answer.checked()
                        .answers()
                        .toString()))
                .mapTo(Integer.class)
                .one());
    }

    private static Object[] column(List<FirstAnswer> given, Function<FirstAnswer, Object> value) {
        return given.stream().map(value).toArray();
    }
}
