package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** Several instances, one that dies, one transaction that fails: nothing is lost and nothing is sent twice at once. */
@QuarkusTest
class DeliveryRaceTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    EndpointStore endpoints;

    @Inject
    DeliveryStore deliveries;

    @Inject
    LetterWriter writer;

    @Inject
    Bookkeeping books;

    @Inject
    PostClient client;

    @Inject
    Outbox outbox;

    @Inject
    EventExpiry expiry;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Inject
    Jdbi jdbi;

    private TestOrganization acme;
    private TestHook crm;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        crm = TestHook.of(acme, "crm");
    }

    @AfterEach
    void close() {
        crm.close();
    }

    private List<Happening> optOuts(int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Happening(EventType.MEMBER_OPTED_OUT, null, at, Map.of("memberId", "m-" + i)))
                .toList();
    }

    private UUID webhook() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from webhook where organization_id = :organization")
                        .bind("organization", acme.id())
                        .mapTo(UUID.class)
                        .one());
    }

    /** What an instance takes that is this much ahead of time. */
    private List<Delivery> claim(Duration ahead) {
        return deliveries.claim(acme.id(), webhook(), 4, MovableClock.now().plus(ahead));
    }

    private int rows(String table) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where organization_id = :organization")
                        .bind("organization", acme.id())
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void severalInstancesSendEveryEventOnce() {
        List<Dispatcher> instances = IntStream.range(0, 3)
                .mapToObj(i -> new Dispatcher(
                        endpoints, deliveries, writer, books, client, new SimpleMeterRegistry(), clock, vertx))
                .toList();
        crm.receiver().answer(exchange -> {
            Thread.sleep(5);
            exchange.sendResponseHeaders(204, -1);
        });
        outbox.record(acme.id(), optOuts(300, MovableClock.now()));

        AtomicBoolean done = new AtomicBoolean();
        Crowd.all(4, caller -> {
            if (caller == 3) {
                crm.awaitAll(300, "delivered");
                done.set(true);
            }
            while (!done.get()) {
                instances.get(caller).run();
            }
            return null;
        });

        assertEquals(300, crm.receiver().got().size());
        assertEquals(
                300,
                crm.receiver().got().stream().map(Receiver.Got::id).distinct().count());
        assertEquals(1, crm.receiver().mostOfOneAtOnce());
    }

    @Test
    void whatAnInstanceThatDiedWasSendingIsSentByAnotherAfterItsLease() {
        Duration later = Duration.ofHours(1);
        outbox.record(acme.id(), optOuts(1, MovableClock.now().plus(later)));
        List<Delivery> claimed =
                MovableClock.in(later.plusSeconds(1), () -> deliveries.claim(acme.id(), webhook(), 4, clock.instant()));
        assertEquals(1, claimed.size());

        MovableClock.in(later.plusSeconds(55), () -> {
            dispatcher.run();
            return null;
        });
        assertEquals(List.of(), crm.receiver().got());
        MovableClock.in(later.plusSeconds(63), () -> {
            dispatcher.run();
            crm.awaitAll(1, "delivered");
            return null;
        });
        assertEquals(1, crm.receiver().got().size());
    }

    @Test
    void anInstanceThatComesBackTooLateNotesNothing() {
        Duration later = Duration.ofHours(1);
        outbox.record(acme.id(), optOuts(1, MovableClock.now().plus(later)));
        Delivery claimed = claim(later.plusSeconds(1)).get(0);
        MovableClock.in(later.plusSeconds(63), () -> {
            dispatcher.run();
            crm.awaitAll(1, "delivered");
            return null;
        });

        Endpoint endpoint = new Endpoint(acme.id(), webhook(), crm.receiver().url(), 1, "s", null, null, false);
        books.note(endpoint, claimed, Outcome.failed(DeliveryError.TIMEOUT, Duration.ZERO));

        assertEquals("delivered", crm.log().getString("data[0].state"));
        assertEquals(1, crm.log().getInt("data[0].attempts"));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.record(acme.id(), optOuts(3, MovableClock.now()));
                assertEquals(3, rows("outbox_event"));
                assertEquals(3, rows("webhook_delivery"));
                throw new IllegalStateException("it fails after all");
            });
        } catch (IllegalStateException expected) {
            assertEquals("it fails after all", expected.getMessage());
        }

        assertEquals(0, rows("outbox_event"));
        assertEquals(0, rows("webhook_delivery"));
    }

    @Test
    void tenThousandEventsAreRecordedInAMoment() {
        crm.put("{'url': 'https://example.org', 'events': ['invitation.expired']}")
                .statusCode(200);
        TestHook second = TestHook.of(acme, "second", "member.opted_out");
        long begun = System.nanoTime();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.record(
                        acme.id(), optOuts(10_000, MovableClock.now().plus(Duration.ofDays(1)))));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertEquals(10_000, rows("webhook_delivery"));
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, took::toString);
        second.close();
    }

    @Test
    void whatNobodyWantsIsNotRecorded() {
        crm.put("{'url': 'https://example.org', 'events': ['invitation.expired']}")
                .statusCode(200);

        outbox.record(acme.id(), optOuts(3, MovableClock.now()));

        assertEquals(0, rows("outbox_event"));
    }

    @Test
    void eventsAreForgottenAfterThirtyDaysWithTheirDeliveries() {
        outbox.record(acme.id(), optOuts(1, MovableClock.now().minus(Duration.ofDays(31))));
        outbox.record(acme.id(), optOuts(1, MovableClock.now().minus(Duration.ofDays(29))));
        crm.awaitAll(2, "delivered");

        expiry.run();

        assertEquals(1, rows("outbox_event"));
        assertEquals(1, rows("webhook_delivery"));
    }
}
