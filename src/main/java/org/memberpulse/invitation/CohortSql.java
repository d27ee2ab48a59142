package org.memberpulse.invitation;

/**
 * How an invitation counts in its cohort, the invitations issued on one day: {@code invitation.issued},
 * {@code invitation.bounced}, {@code invitation.answered} (the core question) and {@code invitation.closed} (its time is
 * over), each like a score of its own. What was withdrawn before anybody got it counts for nothing.
 */
public final class CohortSql {
    /** The scores of a row of invitation, as a document; empty for one that does not count. */
    public static final String SCORES = """
            case when test or withdrawn_at is not null and bounced_at is null then '{}'::jsonb
                else jsonb_strip_nulls(jsonb_build_object('invitation.issued', 0,
                    'invitation.bounced', case when bounced_at is not null then 0 end,
                    'invitation.answered', case when core_answered then 0 end,
                    'invitation.closed', case when closed_at is not null then 0 end)) end""";

    private CohortSql() {}
}
