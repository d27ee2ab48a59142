package org.memberpulse.invitation;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.dimension.DimensionSql;
import org.memberpulse.dimension.Dimensioned;
import org.memberpulse.platform.RowWalk;

/** The dimensions of invitations, from the attributes and the context that were frozen in them. */
@Singleton
@Priority(Dimensioned.INVITATIONS)
class InvitationDimensions implements Dimensioned {
    private static final String FILL = """
            with due as (
                select asked.id, declared.dimensions from invitation asked
                cross join lateral (select case when asked.member is null then %s else %s end
                    as dimensions) as declared
                where asked.organization_id = :organization and asked.id > :after and asked.id <= :end
                  and asked.dimensions <> declared.dimensions
                order by asked.id for no key update of asked)
            update invitation i set dimensions = due.dimensions from due
            where i.organization_id = :organization and i.id > :after and i.id <= :end and i.id = due.id
            """.formatted(DimensionSql.kept("asked"), DimensionSql.VALUES);

    private final Jdbi jdbi;
    private final RowWalk walk;

    InvitationDimensions(Jdbi jdbi, RowWalk walk) {
        this.jdbi = jdbi;
        this.walk = walk;
    }

    @Override
    public Optional<UUID> fill(String organization, UUID after) {
        Optional<UUID> end = walk.end("invitation", organization, after);
        end.ifPresent(last -> jdbi.useHandle(handle -> handle.createUpdate(FILL)
                .bind("organization", organization)
                .bind("after", after)
                .bind("end", last)
                .execute()));
        return end;
    }
}
