package org.memberpulse.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** What happens reaches the programs of an organization, whatever these do. */
@QuarkusTest
class DeliveryTest {
    @Inject
    Dispatcher dispatcher;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

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

    private void happen(String memberId) {
        TestHook.happen(acme, memberId);
    }

    private static void verify(String secret, Receiver.Got got) throws Exception {
        new Webhook(secret).verify(got.body(), got.headers());
    }

    /** Tries the newest delivery once more, at the time it is due. */
    private JsonPath again(int attempts) {
        Instant due = Instant.parse(crm.log().getString("data[0].nextAttemptAt"));
        return MovableClock.at(due.plusMillis(1), () -> {
            dispatcher.run();
            return crm.afterAttempts(attempts);
        });
    }

    private Duration nextWait(JsonPath log, Instant attempted) {
        return Duration.between(attempted, Instant.parse(log.getString("data[0].nextAttemptAt")));
    }

    private void assertWithin(Duration wait, Duration lowest) {
        // A tenth is chance, and a little is the time that the attempt and the test took
        Duration highest = lowest.multipliedBy(11).dividedBy(10).plusSeconds(3);
        assertFalse(wait.compareTo(lowest) < 0 || wait.compareTo(highest) > 0, wait + " instead of " + lowest);
    }

    @Test
    void anEventArrivesSignedAndIsDelivered() throws Exception {
        Instant before = MovableClock.now();
        happen("m-1");

        Receiver.Got got = crm.receiver().await(1).get(0);
        verify(crm.secret(), got);
        JsonPath body = new JsonPath(got.body());
        assertEquals("member.opted_out", body.getString("type"));
        assertEquals(acme.id(), body.getString("organization"));
        assertEquals("m-1", body.getString("data.memberId"));
        assertEquals("team", body.getString("data.by"));
        Instant at = Instant.parse(body.getString("timestamp"));
        assertTrue(!at.isBefore(before) && !at.isAfter(MovableClock.now()));
        crm.awaitAll(1, "delivered");
        JsonPath log = crm.log();
        assertEquals(got.id(), log.getString("data[0].eventId"));
        assertEquals(1, log.getInt("data[0].attempts"));
        assertEquals(204, log.getInt("data[0].lastStatus"));
        assertEquals(null, log.getString("data[0].lastError"));
        assertEquals(null, log.getString("data[0].nextAttemptAt"));
        crm.get().body("deliveredAt", notNullValue()).body("failingSince", nullValue());
    }

    @Test
    void aSignatureIsOfThatBodyAndThatSecret() {
        happen("m-1");

        Receiver.Got got = crm.receiver().await(1).get(0);
        assertThrows(
                WebhookVerificationException.class,
                () -> verify(crm.secret(), new Receiver.Got(got.headers(), got.path(), got.body() + " ")));
        TestHook other = TestHook.of(acme, "other");
        assertThrows(WebhookVerificationException.class, () -> verify(other.secret(), got));
        other.close();
    }

    @Test
    void afterAChangeOfTheSecretBothSignForADay() throws Exception {
        String second = acme.post(crm.path() + "/secret", "").extract().path("secret");

        happen("m-1");
        Receiver.Got got = crm.receiver().await(1).get(0);
        verify(crm.secret(), got);
        verify(second, got);
        List<String> signatures =
                List.of(got.headers().getFirst("webhook-signature").split(" "));
        assertEquals(2, signatures.size());
        assertEquals(
                signatures.get(0),
                new Webhook(second)
                        .sign(got.id(), Long.parseLong(got.headers().getFirst("webhook-timestamp")), got.body()));

        MovableClock.in(Duration.ofHours(25), () -> {
            happen("m-2");
            return crm.receiver().await(2);
        });
        Receiver.Got later = crm.receiver().got().get(1);
        assertEquals(1, later.headers().getFirst("webhook-signature").split(" ").length);
    }

    @Test
    void theScheduleIsKeptToItsEndAndThenTheWebhookIsDisabled() {
        List<Duration> waits = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));
        crm.receiver().answer(Receiver.status(500));
        happen("m-1");

        JsonPath log = crm.afterAttempts(1);
        for (int attempts = 1; attempts <= waits.size(); attempts++) {
            assertEquals("pending", log.getString("data[0].state"));
            assertEquals("status", log.getString("data[0].lastError"));
            assertEquals(500, log.getInt("data[0].lastStatus"));
            assertWithin(nextWait(log, Instant.parse(log.getString("data[0].lastAttemptAt"))), waits.get(attempts - 1));
            crm.get().body("enabled", is(true)).body("failingSince", notNullValue());
            log = again(attempts + 1);
        }

        assertEquals("failed", log.getString("data[0].state"));
        assertEquals(10, crm.receiver().got().size());
        assertEquals(
                1,
                crm.receiver().got().stream().map(Receiver.Got::id).distinct().count());
        crm.get().body("enabled", is(false)).body("disabledReason", is("failing"));
    }

    @Test
    void aDisabledWebhookCollectsAndGetsEverythingWhenItIsBack() {
        crm.receiver().answer(Receiver.status(410));
        happen("m-1");
        crm.afterAttempts(1);
        crm.get().body("enabled", is(false)).body("disabledReason", is("gone")).body("disabledAt", notNullValue());

        crm.receiver().answer(Receiver.status(204));
        happen("m-2");
        happen("m-3");
        dispatcher.run();
        assertEquals(1, crm.receiver().got().size());
        assertEquals(
                3, crm.log().getList("data.findAll { it.state == 'pending' }").size());

        crm.enable();
        crm.awaitAll(3, "delivered");
        crm.get().body("enabled", is(true)).body("failingSince", nullValue());
    }

    @Test
    void whatAPersonSwitchedOffCollectsNothing() {
        crm.put("{'url': '" + crm.receiver().url() + "', 'enabled': false}");
        happen("m-1");

        assertEquals(List.of(), crm.types());
    }

    @Test
    void onlyWantedEventsAreRecorded() {
        TestHook answers = TestHook.of(acme, "answers", "response.completed");
        happen("m-1");

        crm.awaitAll(1, "delivered");
        assertEquals(List.of(), answers.types());
        answers.close();
    }

    @Test
    void anotherOrganizationHearsNothing() {
        TestOrganization other = TestOrganization.create();
        TestHook theirs = TestHook.of(other, "crm");
        happen("m-1");

        crm.awaitAll(1, "delivered");
        assertEquals(List.of(), theirs.types());
        assertEquals(List.of(), theirs.receiver().got());
        theirs.close();
    }

    @Test
    void aReceiverThatWantsAPauseGetsItForAllDeliveries() {
        crm.receiver().answer(Receiver.status(429, "Retry-After", "600"));
        happen("m-1");
        JsonPath log = crm.afterAttempts(1);
        assertWithin(nextWait(log, Instant.parse(log.getString("data[0].lastAttemptAt"))), Duration.ofMinutes(10));

        crm.receiver().answer(Receiver.status(204));
        happen("m-2");
        MovableClock.in(Duration.ofMinutes(9), () -> {
            dispatcher.run();
            return crm.log();
        });
        assertEquals(1, crm.receiver().got().size());

        MovableClock.in(Duration.ofMinutes(12), () -> {
            crm.awaitAll(2, "delivered");
            return null;
        });
    }

    @Test
    void aReceiverThatWasAwayGetsEverythingInTheEnd() {
        int port = crm.receiver().port();
        crm.close();
        IntStream.range(0, 20).forEach(i -> happen("m-" + i));
        crm.afterAttempts(1);
        assertEquals("connection_refused", crm.log().getString("data[0].lastError"));

        try (Receiver back = Receiver.start(port)) {
            MovableClock.in(Duration.ofSeconds(30), () -> {
                crm.awaitAll(20, "delivered");
                return null;
            });
            assertEquals(
                    20, back.got().stream().map(Receiver.Got::id).distinct().count());
        }
    }

    @Test
    void aReplaySendsAgainWhatFailedAndWhatElseIsWanted() {
        happen("m-1");
        crm.awaitAll(1, "delivered");
        jdbi.useHandle(handle ->
                handle.execute("update webhook_delivery set state = 'FAILED' where organization_id = ?", acme.id()));
        happen("m-2");
        crm.receiver().await(2);
        String span = "{'from': '" + MovableClock.now().minusSeconds(60) + "', 'to': '"
                + MovableClock.now().plusSeconds(1) + "'";

        acme.post(crm.path() + "/replays", span + "}").statusCode(200).body("deliveries", is(1));
        crm.awaitAll(2, "delivered");
        assertEquals(3, crm.receiver().got().size());
        acme.post(crm.path() + "/replays", span + "}").body("deliveries", is(0));
        acme.post(crm.path() + "/replays", span + ", 'delivered': true}").body("deliveries", is(2));
        crm.receiver().await(5);
        assertEquals(
                2,
                crm.receiver().got().stream().map(Receiver.Got::id).distinct().count());
        acme.post(
                        crm.path() + "/replays",
                        "{'from': '2026-01-01T00:00:00Z', 'to': '2026-01-02T00:00:00Z', 'delivered': true}")
                .body("deliveries", is(0));
    }

    @Test
    void withoutTheServersSecretNothingIsSentUnsigned() {
        jdbi.useHandle(handle ->
                handle.execute("update webhook set secret_id = 'forgotten' where organization_id = ?", acme.id()));
        happen("m-1");
        assertEquals("no_secret", crm.afterAttempts(1).getString("data[0].lastError"));
        assertEquals(List.of(), crm.receiver().got());

        String fresh = acme.post(crm.path() + "/secret", "").extract().path("secret");
        MovableClock.in(Duration.ofSeconds(6), () -> crm.receiver().await(1));
        assertDoesNotThrow(() -> verify(fresh, crm.receiver().got().get(0)));
    }

    @Test
    void aDeletedWebhookGetsNothingMore() {
        crm.receiver().answer(Receiver.status(500));
        happen("m-1");
        crm.afterAttempts(1);
        acme.send().delete(crm.path()).then().statusCode(204);

        int left = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from webhook_delivery where organization_id = :organization")
                .bind("organization", acme.id())
                .mapTo(Integer.class)
                .one());
        assertEquals(0, left);
        happen("m-2");
        MovableClock.in(Duration.ofHours(1), () -> {
            dispatcher.run();
            return null;
        });
        assertEquals(1, crm.receiver().got().size());
    }

    @Test
    void metricsNeverSayWhereAWebhookLeads() {
        happen("m-1");
        crm.awaitAll(1, "delivered");

        String told = given().port(managementPort).get("/q/metrics").asString();
        assertTrue(told.contains("memberpulse_webhook_attempts_total{result=\"delivered\""), told);
        assertFalse(told.replace("/v1/hooks/{hookKey}", "").contains("/hooks"), told);
    }
}
