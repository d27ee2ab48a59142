package org.memberpulse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.metric.Counters;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.TestDatabase;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class DemoLoadTest {
    @Inject
    Demo demo;

    @Inject
    Counters counters;

    @Inject
    Jdbi jdbi;

    @Test
    @ActivateRequestContext
    void theDemoStandsAsTheServiceWouldHaveWrittenIt() throws InterruptedException {
        String id = QuarkusTransaction.requiringNew().call(() -> demo.make("demo-" + Ids.code(6)));

        assertEquals(3_000, count("member where organization_id = ?", id));
        long invitations = count("invitation where organization_id = ?", id);
        long responses = count("response where organization_id = ?", id);
        assertTrue(invitations > 5_000, invitations + " invitations");
        assertEquals(0.34, (double) responses / invitations, 0.05);
        assertEquals(responses, count("invitation where organization_id = ? and state = 'answered'", id));
        assertEquals(responses, count("response where organization_id = ? and complete and scores ?? 'core'", id));
        assertEquals(
                count("(select distinct member from invitation where organization_id = ?) as asked", id),
                count("contact_state where organization_id = ?", id));
        assertTrue(count("invitation where organization_id = ? and state = 'issued' and expires_at > now()", id) > 50);
        assertEquals(0, count("invitation where organization_id = ? and expires_at < now() and closed_at is null", id));
        assertEquals(0, counters.differences(id));
        awaitFolding(id);
        assertEquals(0, counters.differences(id));
    }

    private void awaitFolding(String organization) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (count("pending_score where organization_id = ?", organization) > 0
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertEquals(0, count("pending_score where organization_id = ?", organization));
    }

    private long count(String rows, String organization) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + rows.replace("id = ?", "id = :id"))
                        .bind("id", organization)
                        .mapTo(Long.class)
                        .one());
    }
}
