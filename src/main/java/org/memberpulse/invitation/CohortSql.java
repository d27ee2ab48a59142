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

    private static final String APPENDED =
            "insert into pending_score (organization_id, sign, issued_at, survey, stage, segment, dimensions, scores)";

    /** Appends how the rows of {@code after}, which are new, count. */
    static final String ISSUED =
            APPENDED + " select organization_id, 1, issued_at, survey, stage, segment, dimensions, " + SCORES
                    + " from after where not test";

    /**
     * Appends how rows count now and did not before, or no more: {@code after} has the whole rows as a statement leaves
     * them, {@code before} those it found. They must have been locked when they were read.
     */
    public static final String CHANGED = APPENDED + """
             select organization_id, change.sign, issued_at, survey, stage, segment, dimensions, change.scores
            from (select *, %1$s as scores from after) as counted
            join (select id, %1$s as scores from before) as earlier using (id)
            cross join lateral (values
                (-1, earlier.scores - array(select jsonb_object_keys(counted.scores))),
                (1, counted.scores - array(select jsonb_object_keys(earlier.scores)))) as change (sign, scores)
            where change.scores <> '{}'""".formatted(SCORES);

    /** The same as a part of a statement, named {@code counted}. */
    public static final String COUNTED = "counted as (" + CHANGED + ")";

    /** What to append for rows of {@code after} that were open until this statement and changed in nothing but the answer. */
    public static final String FIRST_ANSWER = """
            select organization_id, 1, null::timestamptz, null::date, issued_at, survey, stage, segment, dimensions,
                '{"invitation.answered": 0}'::jsonb
            from after where core_answered and not test""";

    private CohortSql() {}
}
