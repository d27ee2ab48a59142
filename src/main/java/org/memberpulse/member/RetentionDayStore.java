package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** On which day an organization forgot last. */
@Singleton
class RetentionDayStore {
    private final Jdbi jdbi;

    RetentionDayStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the turn to forget until the transaction ends; false when another instance has it or the day is done. */
    boolean hold(String organization, LocalDate today) {
        return jdbi.withHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.execute(
                    "insert into retention_day (organization_id) values (?) on conflict do nothing", organization);
            return handle.createQuery("""
                            select 1 from retention_day
                            where organization_id = :organization and (finished_on is null or finished_on < :today)
                            for update skip locked""")
                    .bind("organization", organization)
                    .bind("today", today)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        });
    }

    void finish(String organization, LocalDate today) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update retention_day set finished_on = :today where organization_id = :organization")
                .bind("organization", organization)
                .bind("today", today)
                .execute());
    }
}
