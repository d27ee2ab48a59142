package org.memberpulse.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService.Answer;

/**
 * Writers, editors, erasures, folding, rebuilds and kill -9 at once, on two instances: counters and pending answers
 * together equal a recount every time somebody asks. Runs {@code -Dfire.seconds} long.
 */
class FireIT {
    private static final long SECONDS = Long.getLong("fire.seconds", 5);
    private static final int KILLED_EVERY_SECONDS = 5;
    private static final int RETRY_MILLISECONDS = 200;

    @TempDir
    Path folder;

    private PackagedService service;
    private PackagedService other;
    private String key;
    private volatile boolean burning = true;

    private final AtomicInteger members = new AtomicInteger();
    /** Tokens that were answered by their member. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger rebuilds = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    @BeforeEach
    void start() throws Exception {
        service = new PackagedService(folder);
        service.start();
        other = service.beside();
        other.start();
        key = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "acme", "name": "Acme", "timeZone": "Europe/London"}""")
                .body()
                .at("/apiKey/key")
                .asText();
    }

    @AfterEach
    void stop() throws Exception {
        other.close();
        service.close();
    }

    @Test
    void theFiguresAreExactWhateverHappensAtOnce() throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        for (PackagedService instance : List.of(service, other, service)) {
            hands.submit(() -> keepOn(instance, () -> write(instance)));
            hands.submit(() -> keepOn(instance, () -> edit(instance)));
        }
        hands.submit(() -> keepOn(service, this::erase));
        hands.submit(() -> keepOn(service, this::rebuild));
        hands.submit(() -> keepOn(service, this::check));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(KILLED_EVERY_SECONDS);
            other.kill();
            kills.incrementAndGet();
            other.start();
        }
        burning = false;
        hands.shutdown();
        assertTrue(hands.awaitTermination(60, TimeUnit.SECONDS));
        check();
        System.out.printf(
                "%d members, %d answered, %d checks, %d rebuilds, %d kills%n",
                members.get(), answered.size(), checks.get(), rebuilds.get(), kills.get());
        if (!unexpected.isEmpty()) {
            System.out.println(Files.readString(folder.resolve("log")));
        }
        assertEquals(List.of(), List.copyOf(unexpected));
        assertTrue(checks.get() > 1 && rebuilds.get() > 1 && kills.get() > 0);
    }

    private interface Deed {
        void run() throws Exception;
    }

    /** What the instance that is killed does not answer is somebody's retry; the other one answers everything. */
    private Void keepOn(PackagedService instance, Deed deed) throws InterruptedException {
        while (burning) {
            try {
                deed.run();
            } catch (Exception failed) {
                if (instance == service) {
                    unexpected.add(failed.toString());
                }
                Thread.sleep(RETRY_MILLISECONDS);
            }
        }
        return null;
    }

    private Answer call(PackagedService instance, String method, String path, String body) throws Exception {
        Answer answer = instance.call(method, path, path.contains("/public/") ? null : key, body);
        if (answer.status() >= 500 && answer.status() != 503) {
            unexpected.add(method + " " + path + ": " + answer.response().body());
        }
        return answer;
    }

    private void write(PackagedService instance) throws Exception {
        String member = "m-" + members.incrementAndGet();
        String stage = members.get() % 2 == 0 ? "mid-term" : "pre-renewal";
        String token = call(
                        instance,
                        "POST",
                        "/v1/stage-events",
                        "{\"memberId\": \"%s\", \"stage\": \"%s\", \"member\": {}}".formatted(member, stage))
                .body()
                .at("/invitation/token")
                .asText();
        if (!token.isEmpty() && put(instance, token, "{\"nps\": 9, \"msat\": 5}") == 201) {
            answered.put(token, member);
        }
    }

    private void edit(PackagedService instance) throws Exception {
        for (String token : answered.keySet()) {
            int score = ThreadLocalRandom.current().nextInt(11);
            put(instance, token, "{\"nps\": %d}".formatted(score));
            if (!burning || ThreadLocalRandom.current().nextInt(20) == 0) {
                return;
            }
        }
    }

    private int put(PackagedService instance, String token, String answers) throws Exception {
        return call(instance, "PUT", "/v1/public/invitations/" + token + "/response", "{\"answers\": " + answers + "}")
                .status();
    }

    private void erase() throws Exception {
        for (String member : answered.values()) {
            if (ThreadLocalRandom.current().nextInt(10) == 0) {
                call(service, "DELETE", "/v1/members/" + member, null);
                return;
            }
        }
    }

    private void rebuild() throws Exception {
        String zone = rebuilds.get() % 2 == 0 ? "Asia/Tokyo" : "America/New_York";
        if (call(service, "PATCH", "/v1/organization", "{\"timeZone\": \"" + zone + "\"}")
                        .status()
                == 200) {
            rebuilds.incrementAndGet();
        }
        Thread.sleep(500);
    }

    private void check() throws Exception {
        Answer answer = call(service, "GET", "/v1/admin/consistency", null);
        if (answer.status() == 200) {
            checks.incrementAndGet();
            if (!answer.body().at("/consistent").asBoolean()) {
                unexpected.add("inconsistent: " + answer.response().body());
            }
        }
    }
}
