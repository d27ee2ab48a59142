package org.memberpulse.metric;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.memberpulse.organization.TimeZoneChanged;

/** Another time zone moves answers to other days: the counters are made anew in the transaction of the change. */
@Singleton
class TimeZoneRebuild {
    private final Counters counters;

    TimeZoneRebuild(Counters counters) {
        this.counters = counters;
    }

    void rebuild(@Observes TimeZoneChanged change) {
        counters.rebuild(change.organizationId());
    }
}
