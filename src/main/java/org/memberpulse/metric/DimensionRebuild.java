package org.memberpulse.metric;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.memberpulse.dimension.DimensionsFilled;

/** Other values of dimensions are other cells: the counters are made anew in the transaction that says so. */
@Singleton
class DimensionRebuild {
    private final Counters counters;

    DimensionRebuild(Counters counters) {
        this.counters = counters;
    }

    void rebuild(@Observes DimensionsFilled filled) {
        counters.rebuild(filled.organizationId());
    }
}
