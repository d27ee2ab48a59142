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
}
