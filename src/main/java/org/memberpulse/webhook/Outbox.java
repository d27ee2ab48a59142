package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memberpulse.organization.ConfigurationMemory;
import org.memberpulse.organization.Remembered;

/**
 * Records what happened, in the transaction in which it happens, with one delivery for every webhook that wants to hear
 * of it. A webhook that is new or wants more hears of it from a few seconds later at most.
 */
@Singleton
public class Outbox {
    private final EventStore store;
    private final Remembered<Set<EventType>> heard;

    Outbox(EventStore store, ConfigurationMemory memory) {
        this.store = store;
        this.heard = memory.of(this::wanted);
    }

    /** Whether somebody wants to hear of this, as configured moments ago; what nobody wants to hear need not be recorded. */
    public boolean heard(String organization, EventType type) {
        return heard.of(organization).contains(type);
    }

    public void record(String organization, List<Happening> happenings) {
        List<Happening> wanted = happenings.stream()
                .filter(happening -> heard(organization, happening.type()))
                .toList();
        if (!wanted.isEmpty()) {
            store.add(organization, wanted);
        }
    }

    private Set<EventType> wanted(String organization) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        store.wantedTypes(organization, EventType.values()).forEach(types::add);
        return types;
    }
}
