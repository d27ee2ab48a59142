package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class CountersTest {
    private final TestOrganization acme = TestOrganization.create();

    @Inject
    Counters counters;

    @Inject
    Jdbi jdbi;

    private int fold() {
        return QuarkusTransaction.requiringNew().call(() -> counters.fold(acme.id(), 5_000));
    }

    @Test
    void nothingIsFoldedWhileCountersAreMadeAnew() {
        acme.answered("m-1", "mid-term", "{'nps': 9}");
        QuarkusTransaction.requiringNew().run(() -> {
            counters.rebuild(acme.id());
            acme.answered("m-2", "mid-term", "{'nps': 9}");
            assertEquals(0, fold());
        });
        fold();
        assertEquals(0, counters.differences(acme.id()));
        assertEquals(Map.of("", 2), CountedCells.by(jdbi, acme.id(), "", "nps"));
    }

    @Test
    void manyAreFoldedQuicklyWhereTheDatabaseExpectsNone() {
        QuarkusTransaction.requiringNew().run(() -> {
            appendPending();
            jdbi.useHandle(handle -> handle.execute("delete from pending_score where organization_id = ?", acme.id()));
        });
        // Pages of dead rows only: from here on the database takes the table for empty, however large it is.
        jdbi.useHandle(handle -> handle.execute("analyze pending_score"));
        QuarkusTransaction.begin();
        try {
            appendPending();
            // Within the time that a statement may take
            assertEquals(5_000, counters.fold(acme.id(), 5_000));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void appendPending() {
        jdbi.useHandle(handle -> handle.execute("""
                insert into pending_score (organization_id, sign, issued_at, survey, stage, segment, dimensions, scores)
                select ?, 1, now(), 'mid-term', 'mid-term', 'other', '{}', '{"invitation.closed": 0}'
                from generate_series(1, 20000)""", acme.id()));
    }
}
