package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** Receivers that fail in every way delay no other and lose nothing. */
@QuarkusTest
class DeliveryFailuresTest {
    @Inject
    Outbox outbox;

    private final TestOrganization acme = TestOrganization.create();
    private final List<TestHook> hooks = new ArrayList<>();

    @AfterEach
    void close() {
        hooks.forEach(TestHook::close);
    }

    private TestHook hook(TestOrganization organization, String code, Receiver.Answer answer) {
        TestHook hook = TestHook.of(organization, code);
        hook.receiver().answer(answer);
        hooks.add(hook);
        return hook;
    }

    @Test
    void eachFailureIsNamedTriedAgainAndDelaysNoOther() {
        TestHook well = hook(acme, "well", Receiver.status(200));
        Map<String, TestHook> failing = new LinkedHashMap<>();
        failing.put("status", hook(acme, "error", Receiver.status(500)));
        failing.put(
                "redirect",
                hook(
                        acme,
                        "redirect",
                        Receiver.status(302, "Location", well.receiver().url())));
        failing.put("connection_refused", hook(acme, "closed", Receiver.status(200)));
        failing.get("connection_refused").close();
        TestHook hanging = hook(acme, "hang", Receiver.hang());
        TestHook dripping = hook(acme, "drip", Receiver.drip());
        TestHook gone = hook(acme, "gone", Receiver.status(410));
        TestHook huge = hook(acme, "huge", Receiver.huge(1L << 30, new AtomicInteger()));

        long begun = System.nanoTime();
        TestHook.happen(acme, "m-1");
        well.awaitAll(1, "delivered");
        huge.awaitAll(1, "delivered");
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());

        failing.forEach(
                (error, hook) -> assertEquals(error, hook.afterAttempts(1).getString("data[0].lastError")));
        assertEquals(
                "gone",
                gone.afterAttempts(1) == null ? null : gone.get().extract().path("disabledReason"));
        for (TestHook slow : List.of(hanging, dripping)) {
            assertEquals("timeout", slow.afterAttempts(1).getString("data[0].lastError"));
            assertTrue(slow.log().getInt("data[0].durationMillis") < 16_000);
        }
        for (TestHook hook : hooks) {
            String state = hook == well || hook == huge ? "delivered" : "pending";
            assertEquals(List.of(state), hook.log().getList("data.state"));
        }
        assertEquals(1, well.receiver().got().size(), "a redirect is not followed");
    }

    @Test
    void dozensThatHangDelayNeitherTheirOwnOrganizationNorAnother() {
        TestOrganization other = TestOrganization.create();
        for (int i = 0; i < 18; i++) {
            hook(acme, "hang-" + i, Receiver.hang());
            hook(other, "hang-" + i, Receiver.hang());
        }
        outbox.record(acme.id(), optOuts(6));
        outbox.record(other.id(), optOuts(6));
        hooks.forEach(hook -> hook.receiver().await(4));

        TestHook beside = hook(acme, "beside", Receiver.status(204));
        TestHook elsewhere = hook(TestOrganization.create(), "elsewhere", Receiver.status(204));
        outbox.record(acme.id(), optOuts(50));
        outbox.record(elsewhere.organization().id(), optOuts(50));
        for (TestHook well : List.of(beside, elsewhere)) {
            well.awaitAll(50, "delivered");
            assertTrue(longestDelay(well).compareTo(Duration.ofSeconds(8)) < 0, () -> longestDelay(well)
                    .toString());
        }
    }

    private static List<Happening> optOuts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Happening(
                        EventType.MEMBER_OPTED_OUT, null, MovableClock.now(), Map.of("memberId", "m-" + i)))
                .toList();
    }

    private static Duration longestDelay(TestHook hook) {
        List<Map<String, String>> rows = hook.log().getList("data");
        return rows.stream()
                .map(row ->
                        Duration.between(Instant.parse(row.get("occurredAt")), Instant.parse(row.get("finishedAt"))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
