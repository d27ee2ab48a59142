package org.memberpulse.response;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.dimension.DimensionSql;
import org.memberpulse.dimension.Dimensioned;
import org.memberpulse.platform.RowWalk;

/**
 * The dimensions of answers: those of the invitation, where the answer names it. They come from what the invitation froze
 * and not from its dimensions, which the next change may be about to fill.
 */
@Singleton
@Priority(Dimensioned.ANSWERS)
class AnswerDimensions implements Dimensioned {
    private static final String FILL = """
            with due as (
                select r.id, declared.dimensions from response r
                left join invitation asked
                    on asked.organization_id = r.organization_id and asked.id = r.invitation
                cross join lateral (select case when asked.member is null then %s else %s end
                    as dimensions) as declared
                where r.organization_id = :organization and r.id > :after and r.id <= :end
                  and r.dimensions <> declared.dimensions
                order by r.id for no key update of r)
            update response r set dimensions = due.dimensions from due
            where r.organization_id = :organization and r.id > :after and r.id <= :end and r.id = due.id
            """.formatted(DimensionSql.kept("r"), DimensionSql.VALUES);

    private final Jdbi jdbi;
    private final RowWalk walk;

    AnswerDimensions(Jdbi jdbi, RowWalk walk) {
        this.jdbi = jdbi;
        this.walk = walk;
    }

    @Override
    public Optional<UUID> fill(String organization, UUID after) {
        Optional<UUID> end = walk.end("response", organization, after);
        end.ifPresent(last -> jdbi.useHandle(handle -> handle.createUpdate(FILL)
                .bind("organization", organization)
                .bind("after", after)
                .bind("end", last)
                .execute()));
        return end;
    }
}
