package org.memberpulse.activity;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.member.Cutoffs;
import org.memberpulse.member.KeptForATime;
import org.memberpulse.platform.RowWalk;

/** Forgets what members did as long ago as invitations are forgotten. */
@Singleton
class EventRetention implements KeptForATime {
    private final Jdbi jdbi;
    private final RowWalk walk;

    EventRetention(Jdbi jdbi, RowWalk walk) {
        this.jdbi = jdbi;
        this.walk = walk;
    }

    @Override
    public Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after) {
        Optional<UUID> end = walk.end("member_event", organization, after);
        end.ifPresent(last -> jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from member_event where organization_id = :organization and ctid = any(array(
                            select ctid from member_event
                            where organization_id = :organization and id > :after and id <= :end
                              and (occurred_at < :at or occurred_on < :day)
                            order by id for update skip locked))""")
                .bind("organization", organization)
                .bind("after", after)
                .bind("end", last)
                .bind("at", cutoffs.invitations().at())
                .bind("day", cutoffs.invitations().day())
                .execute()));
        return end;
    }
}
