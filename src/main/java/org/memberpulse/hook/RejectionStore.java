package org.memberpulse.hook;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Ids;

/** What hooks refused. */
@Singleton
class RejectionStore {
    private static final int LISTED = 1_000;

    private final Jdbi jdbi;

    RejectionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(String organization, String hook, Rejection rejection) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into inbound_rejection
                            (organization_id, id, hook, rejected_at, code, field, pointer)
                        values (:organization, :id, :hook, :at, :code, :field, :pointer)""")
                .bind("organization", organization)
                .bind("id", Ids.ordered(rejection.rejectedAt()))
                .bind("hook", hook)
                .bind("at", rejection.rejectedAt())
                .bind("code", rejection.code())
                .bind("field", rejection.field())
                .bind("pointer", rejection.pointer())
                .execute());
    }

    /** The last ones, the newest first. */
    List<Rejection> latest(String organization, String hook) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select rejected_at, code, field, pointer from inbound_rejection
                        where organization_id = :organization and hook = :hook order by id desc limit :limit""")
                .bind("organization", organization)
                .bind("hook", hook)
                .bind("limit", LISTED)
                .map((row, context) -> new Rejection(
                        Columns.instant(row, "rejected_at"),
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("pointer")))
                .list());
    }

    void forgetBefore(String organization, Instant instant) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from inbound_rejection where organization_id = :organization and rejected_at < :instant")
                .bind("organization", organization)
                .bind("instant", instant)
                .execute());
    }
}
