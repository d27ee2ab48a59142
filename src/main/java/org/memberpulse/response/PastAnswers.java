package org.memberpulse.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
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
                select * from unnest(:ids, :invitations, :times::timestamptz[], :dimensions, :scores, :answers)
                    as given (id, invitation, answered_at, dimensions, scores, answers)),
            marked as (
                update invitation as i set state = 'answered', answered_at = given.answered_at
                from given where i.organization_id = :organization and i.id = given.invitation
                  and i.state = 'issued' and i.withdrawn_at is null and i.expires_at > given.answered_at
                returning i.id, i.member, i.stage, i.segment, i.survey, i.version, i.test),
            stored as (
                insert into response (organization_id, id, invitation, member, stage, segment, survey, version,
                    dimensions, answered_at, updated_at, complete, test, scores, answers)
                select :organization, given.id, given.invitation, marked.member, stage, segment, survey, version,
                    given.dimensions::jsonb, given.answered_at, given.answered_at, true, test,
                    given.scores::jsonb, given.answers::jsonb
                from given join marked on marked.id = given.invitation order by given.id
                returning organization_id, stage, segment, survey, dimensions, answered_at, test, scores),
            appended as (
                insert into pending_score (organization_id, sign, answered_at, survey, stage, segment, dimensions,
                    scores)
                select organization_id, 1, answered_at, survey, stage, segment, dimensions, scores
                from stored where not test and scores <> '{}')
            select count(*) from stored""";

    private final Jdbi jdbi;
    private final CurrentOrganization current;

    PastAnswers(Jdbi jdbi, CurrentOrganization current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** The answers a member gave at a time. */
    public record Past(Invitation invitation, SurveyContent survey, Map<String, JsonNode> answers, Instant at) {
        private FirstAnswer checked() {
            return FirstAnswer.identified(invitation, AnswerSheet.check(survey, answers, true), true, at);
        }
    }

    /** Stores them; answers how many, without those whose invitation was not open then. */
    public int store(List<Past> all) {
        List<FirstAnswer> given = all.stream().map(Past::checked).toList();
        return jdbi.withHandle(handle -> handle.createQuery(STORE)
                .bind("organization", current.id())
                .bindArray("ids", UUID.class, column(given, FirstAnswer::id))
                .bindArray("invitations", UUID.class, column(given, FirstAnswer::invitation))
                .bindArray("times", String.class, column(given, answer -> answer.answeredAt()
                        .toString()))
                .bindArray("dimensions", String.class, column(given, answer -> answer.dimensions()
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
