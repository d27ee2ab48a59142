package org.memberpulse.dimension;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.platform.RepeatableRead;

/**
 * Gives all rows the values of the dimensions that are declared now, while members are asked and answer.
 *
 * <p>Whoever issues an invitation holds what was declared when it read that. So a change first waits for those who read
 * the one before; everybody after them writes the new values by themselves, and every other row is there to be found.
 * Nothing is lost when an instance dies: the rows are filled again from the start.
 */
@Singleton
class DimensionFill {
    private static final int TIMEOUT_SECONDS = 3_600;
    private static final UUID FIRST = new UUID(0, 0);

    private final DimensionStore store;
    private final List<Dimensioned> all;
    private final Event<DimensionsFilled> filled;
    private final RepeatableRead oneState;
    private final Clock clock;

    DimensionFill(
            DimensionStore store,
            @All List<Dimensioned> all,
            Event<DimensionsFilled> filled,
            RepeatableRead oneState,
            Clock clock) {
        this.store = store;
        this.all = all;
        this.filled = filled;
        this.oneState = oneState;
        this.clock = clock;
    }

    /** Fills the rows; the change must have been committed. */
    void fill(String organization, int generation) {
        transaction().run(() -> store.retire(organization, generation));
        for (Dimensioned rows : all) {
            Optional<UUID> after = Optional.of(FIRST);
            while (after.isPresent()) {
                UUID from = after.get();
                after = transaction().call(() -> {
                    store.hold(organization);
                    return rows.fill(organization, from);
                });
            }
        }
    }

    /** The same, and has everything counted by the new values. */
    void complete(String organization, int generation) {
        fill(organization, generation);
        oneState.run(() -> {
            filled.fire(new DimensionsFilled(organization));
            store.noteFilled(organization, generation, clock.instant());
            return null;
        });
    }

    private static TransactionRunnerOptions transaction() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS);
    }
}
