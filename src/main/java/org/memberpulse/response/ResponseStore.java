package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.invitation.CohortSql;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.HotStatement;
import org.memberpulse.platform.Json;
import org.memberpulse.survey.CheckedAnswers;

/** The rows of answers. Every statement takes the organization first. */
@Singleton
class ResponseStore {
    /**
     * Marks the invitation, stores the answer and appends its scores, or does none of it: one statement, one commit. The
     * member is the one the invitation has at that moment: it may have been erased or merged since it was read.
     */
    static final String FIRST_ANSWER = """
            with after as (
                update invitation set state = 'answered', answered_at = :answeredAt, core_answered = :core
                where organization_id = :organization and id = :markedInvitation and state = 'issued'
                  and withdrawn_at is null and expires_at > :now and member is not null
                returning *),
            stored as (
                insert into response (organization_id, id, invitation, member, stage, segment, survey, version,
                    dimensions, issued_at, answered_at, answered_on, updated_at, complete, test, scores, answers)
                select organization_id, :id, case when :identified then id end, case when :named then member end, stage,
                    segment, survey, version, case when :identified then dimensions else '{}' end,
                    case when :identified then issued_at end, :answeredAt, :answeredOn, :answeredAt, :complete, test,
                    :scores::jsonb, :answers::jsonb
                from after
                returning organization_id, stage, segment, survey, dimensions, issued_at, answered_at, answered_on, test,
                    scores),
            drafted as (
                insert into confidential_draft (organization_id, invitation, response, expires_at)
                select organization_id, id, :id, expires_at from after where :draft),
            appended as (
                insert into pending_score (organization_id, sign, answered_at, answered_on, issued_at, survey, stage,
                    segment, dimensions, scores)
                select organization_id, 1, answered_at, answered_on, issued_at, survey, stage, segment, dimensions, scores
                from stored where not test and scores <> '{}'
                union all
            """ + CohortSql.FIRST_ANSWER + ") select count(*) from after";

    private static final HotStatement FIRST = new HotStatement(FIRST_ANSWER);

    /** Takes the stored scores back and adds the new ones, from the rows as they are under the lock. */
    private static final String EDIT = """
            with given as (
                select * from response where organization_id = :organization and id = :id),
            edited as (
                update response set answers = :answers::jsonb, scores = :scores::jsonb, complete = :complete,
                    updated_at = :updatedAt, member = coalesce(:member::uuid, member)
                where organization_id = :organization and id = :id),
            appended as (
                insert into pending_score (organization_id, sign, answered_at, answered_on, issued_at, survey, stage,
                    segment, dimensions, scores)
                select organization_id, change.sign, answered_at, answered_on, issued_at, survey, stage, segment,
                    dimensions, change.scores
                from given, lateral (values (-1, given.scores), (1, :scores::jsonb)) as change (sign, scores)
                where not test and given.scores <> :scores::jsonb and change.scores <> '{}'),
            before as (
                select * from invitation
                where organization_id = :organization and id = :invitation and core_answered <> :core
                for no key update),
            after as (
                update invitation i set core_answered = :core from before
                where i.organization_id = :organization and i.id = before.id
                returning i.*)
            """ + CohortSql.CHANGED;

    private static final String COLUMNS = "id, answered_at, updated_at, complete, answers::text as answers";

    private static final String OF_INVITATION =
            " from response where organization_id = :organization and invitation = :invitation";

    private final Jdbi jdbi;

    ResponseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores the first answer to an invitation that is still open; says whether it did. */
    boolean first(Invitation invitation, FirstAnswer answer, boolean draft, Instant now) {
        return jdbi.withHandle(handle -> FIRST.on(handle)
                .bind("organization", invitation.organizationId())
                .bind("markedInvitation", invitation.id())
                .bind("core", answer.core())
                .bind("now", now)
                .bind("id", answer.id())
                .bind("identified", answer.identified())
                .bind("named", answer.named())
                .bind("answeredAt", answer.answeredAt())
                .bind("answeredOn", answer.answeredOn())
                .bind("complete", answer.complete())
                .bind("scores", Json.write(answer.checked().scores()))
                .bind("answers", answer.checked().answers().toString())
                .bind("draft", draft)
                .first(row -> row.getInt(1) == 1)
                .orElseThrow());
    }

    Optional<StoredResponse> ofInvitation(String organization, UUID invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + OF_INVITATION)
                .bind("organization", organization)
                .bind("invitation", invitation)
                .map((row, context) -> stored(row))
                .findOne());
    }

    /** The same, locked until the transaction ends: edits of one answer queue here. */
    Optional<StoredResponse> lockOfInvitation(String organization, UUID invitation) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + OF_INVITATION + " for update")
                .bind("organization", organization)
                .bind("invitation", invitation)
                .map((row, context) -> stored(row))
                .findOne());
    }

    /**
     * What an answer becomes.
     *
     * @param core whether its invitation counts as answered
     * @param updatedAt null when no time may be kept
     * @param member null to leave the member as it is
     */
    record Edit(UUID id, CheckedAnswers checked, boolean complete, boolean core, Instant updatedAt, UUID member) {}

    /** Needs the invitation to be held, so that nobody erases or merges its member. */
    void edit(Invitation invitation, Edit edit) {
        jdbi.useHandle(handle -> handle.createUpdate(EDIT)
                .bind("organization", invitation.organizationId())
                .bind("invitation", invitation.id())
                .bind("id", edit.id())
                .bind("answers", edit.checked().answers().toString())
                .bind("scores", Json.write(edit.checked().scores()))
                .bind("complete", edit.complete())
                .bind("core", edit.core())
                .bind("updatedAt", edit.updatedAt())
                .bind("member", edit.member())
                .execute());
    }

    /** Removes test invitations with their answers; says how many there were. */
    int removeTests(String organization) {
        return jdbi.withHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.execute("""
                    delete from confidential_draft d using invitation i
                    where d.organization_id = ? and i.organization_id = d.organization_id and i.id = d.invitation
                      and i.test""", organization);
            handle.execute("delete from response where organization_id = ? and test", organization);
            return handle.execute("delete from invitation where organization_id = ? and test", organization);
        });
    }

    static StoredResponse stored(ResultSet row) throws SQLException {
        return new StoredResponse(
                row.getObject("id", UUID.class),
                Columns.instant(row, "answered_at"),
                Columns.instant(row, "updated_at"),
                row.getBoolean("complete"),
                Json.object(row.getString("answers")));
    }
}
