package org.memberpulse.organization;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Hands out {@link Remembered} values and makes them forget when a change was committed. */
@Singleton
public class ConfigurationMemory {
    private final List<Remembered<?>> all = new CopyOnWriteArrayList<>();

    public <T> Remembered<T> of(Function<String, T> read) {
        Remembered<T> remembered = new Remembered<>(read);
        all.add(remembered);
        return remembered;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConfigurationChanged change) {
        all.forEach(remembered -> remembered.forget(change.organizationId()));
    }
}
