package org.memberpulse.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService.Answer;

/** kill -9 between answers: what was acknowledged is there after the next start, and is counted once. */
@TestInstance(Lifecycle.PER_CLASS)
class KillIT {
    private static final int WRITERS = 4;
    private static final String NINE = "{\"answers\": {\"nps\": 9, \"msat\": 5}}";

    private PackagedService service;
    private String key;
    private final AtomicInteger members = new AtomicInteger();
    /** Every token that was answered, or tried to be; true when the answer was acknowledged. */
    private final Map<String, Boolean> answered = new ConcurrentHashMap<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        service = new PackagedService(folder);
        service.start();
        key = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "acme", "name": "Acme", "timeZone": "Europe/London"}""")
                .body()
                .at("/apiKey/key")
                .asText();
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServiceIsKilledAgainAndAgain() throws Exception {
        for (int round = 0; round < 2; round++) {
            answerAndKillAfter(40 * (round + 1));
            service.start();
            assertNothingLost();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilledToo() throws Exception {
        for (int member = 0; member < 20; member++) {
            triggerAndAnswer();
        }

        service.killDatabase();
        Answer refused = service.call("GET", "/v1/metrics/nps", key, null);
        assertEquals(503, refused.status());
        assertTrue(refused.response().headers().firstValue("Retry-After").isPresent());

        service.kill();
        service.start();
        assertNothingLost();
    }

    private void answerAndKillAfter(int acknowledged) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.submit(() -> {
                while (true) {
                    triggerAndAnswer();
                }
            });
        }
        while (answered.values().stream().filter(told -> told).count() < acknowledged) {
            Thread.sleep(1);
        }
        service.kill();
        writers.shutdown();
        assertTrue(writers.awaitTermination(30, TimeUnit.SECONDS));
    }

    private Void triggerAndAnswer() throws IOException, InterruptedException {
        String event =
                "{\"memberId\": \"m-" + members.incrementAndGet() + "\", \"stage\": \"mid-term\", \"member\": {}}";
        String token = service.call("POST", "/v1/stage-events", key, event)
                .body()
                .at("/invitation/token")
                .asText();
        answered.put(token, false);
        if (put(token) == 201) {
            answered.put(token, true);
        }
        return null;
    }

    private int put(String token) throws IOException, InterruptedException {
        return service.call("PUT", "/v1/public/invitations/" + token + "/response", null, NINE)
                .status();
    }

    private void assertNothingLost() throws Exception {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, Boolean> answer : answered.entrySet()) {
            Answer now = service.call("GET", "/v1/public/invitations/" + answer.getKey(), null, null);
            if (answer.getValue() && !now.body().at("/state").asText().equals("answered")) {
                lost.add(answer.getKey());
            }
            // What nobody acknowledged is sent again, as a member's browser does.
            assertTrue(List.of(200, 201).contains(put(answer.getKey())));
            answer.setValue(true);
        }
        assertEquals(List.of(), lost);
        Answer total = service.call("GET", "/v1/metrics/nps", key, null);
        assertEquals(answered.size(), total.body().at("/data/0/n").asInt());
        assertTrue(service.call("GET", "/v1/admin/consistency", key, null)
                .body()
                .at("/consistent")
                .asBoolean());
    }
}
