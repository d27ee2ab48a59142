package org.memberpulse.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends what is due, on every instance at once: each claims what no other has. No thread and no transaction waits for a
 * receiver; a few threads claim and note, and where something was noted, the next is claimed.
 */
@Singleton
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final int THREADS = 4;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final LetterWriter writer;
    private final Bookkeeping books;
    private final PostClient client;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final WorkerExecutor threads;
    private final Places places = new Places();
    private volatile boolean stopped;

    Dispatcher(
            EndpointStore endpoints,
            DeliveryStore deliveries,
            LetterWriter writer,
            Bookkeeping books,
            PostClient client,
            MeterRegistry metrics,
            Clock clock,
            Vertx vertx) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.writer = writer;
        this.books = books;
        this.client = client;
        this.metrics = metrics;
        this.clock = clock;
        this.threads = vertx.createSharedWorkerExecutor("webhook", THREADS);
        metrics.gauge("memberpulse.webhook.attempts.running", places, Places::taken);
    }

    @Scheduled(every = "${memberpulse.webhook.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        endpoints.due(clock.instant()).forEach(this::sendTo);
    }

    /** Ends cleanly: what is on its way is noted, as far as receivers answer soon. The rest is sent again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        long end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (places.taken() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void sendTo(Endpoint endpoint) {
        int free = stopped ? 0 : places.take(endpoint);
        if (free == 0) {
            return;
        }
        List<Delivery> claimed = List.of();
        try {
            claimed = deliveries.claim(endpoint.organization(), endpoint.webhook(), free, clock.instant());
        } finally {
            places.giveBack(endpoint, free - claimed.size());
        }
        claimed.forEach(delivery -> send(endpoint, delivery));
    }

    /** What fails here fails because of the database: the lease ends, and somebody tries again. */
    private void send(Endpoint endpoint, Delivery delivery) {
        inBackground(() -> attempt(endpoint, delivery))
                .compose(outcome -> outcome)
                .compose(outcome -> inBackground(() -> note(endpoint, delivery, outcome)))
                .onComplete(done -> places.giveBack(endpoint, 1))
                .compose(noted -> inBackground(() -> goOn(endpoint)))
                .onFailure(failure -> LOG.warn("A step of a webhook delivery failed; it will be tried again", failure));
    }

    private Future<Outcome> attempt(Endpoint endpoint, Delivery delivery) {
        Optional<Map<String, ?>> details = books.details(endpoint, delivery);
        if (details.isEmpty()) {
            return Future.succeededFuture(Outcome.failed(DeliveryError.OBSOLETE, Duration.ZERO));
        }
        return writer.write(endpoint, delivery, details.get(), clock.instant())
                .map(client::post)
                .orElseGet(() -> Future.succeededFuture(Outcome.failed(DeliveryError.NO_SECRET, Duration.ZERO)));
    }

    private Void note(Endpoint endpoint, Delivery delivery, Outcome outcome) {
        books.note(endpoint, delivery, outcome);
        String result = outcome.arrived() ? "delivered" : outcome.error().name().toLowerCase(Locale.ROOT);
        metrics.counter("memberpulse.webhook.attempts", "result", result).increment();
        return null;
    }

    private Void goOn(Endpoint endpoint) {
        endpoints
                .due(endpoint.organization(), endpoint.webhook(), clock.instant())
                .ifPresent(this::sendTo);
        return null;
    }

    private <T> Future<T> inBackground(Callable<T> step) {
        return threads.executeBlocking(step, false);
    }
}
