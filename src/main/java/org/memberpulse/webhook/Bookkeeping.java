package org.memberpulse.webhook;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Notes what came of attempts, and what follows. */
@ApplicationScoped
class Bookkeeping {
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final List<EventDetails> details;
    private final Clock clock;

    Bookkeeping(EndpointStore endpoints, DeliveryStore deliveries, @All List<EventDetails> details, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.details = details;
        this.clock = clock;
    }

    /** What a feature adds to the event now; empty when nobody should be told of it any more. */
    Optional<Map<String, ?>> details(Endpoint endpoint, Delivery delivery) {
        Optional<EventDetails> feature = of(delivery);
        return feature.isEmpty()
                ? Optional.of(Map.of())
                : feature.get().of(endpoint.organization(), delivery.type(), delivery.data());
    }

    /** The webhook is locked before its delivery, here as everywhere. */
    @Transactional
    void note(Endpoint endpoint, Delivery delivery, Outcome outcome) {
        Optional<EndpointStore.Arrivals> arrivals = endpoints.lock(endpoint.organization(), endpoint.webhook());
        if (arrivals.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Consequence consequence = Consequence.of(
                outcome,
                delivery.attempts() + 1,
                delivery.firstAttemptAt(),
                arrivals.get().last(),
                now,
                ThreadLocalRandom.current()::nextDouble);
        if (!deliveries.note(endpoint, delivery, outcome, consequence, now)) {
            return;
        }
        if (outcome.arrived()) {
            endpoints.noteArrival(endpoint.organization(), endpoint.webhook(), now);
            of(delivery)
                    .ifPresent(feature -> feature.delivered(endpoint.organization(), delivery.type(), delivery.data()));
        } else if (!outcome.obsolete()) {
            endpoints.noteFailure(endpoint.organization(), endpoint.webhook(), consequence, now);
        }
    }

    private Optional<EventDetails> of(Delivery delivery) {
        return details.stream()
                .filter(feature -> feature.covers(delivery.type()))
                .findFirst();
    }
}
