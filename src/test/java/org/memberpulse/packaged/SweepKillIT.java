package org.memberpulse.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances sweep at once and one of them is killed in the middle: each due member is asked exactly once. */
class SweepKillIT {
    private static final int ROUNDS = 2;
    private static final int DUE_A_ROUND = 2_500;

    @TempDir
    Path folder;

    private PackagedService service;
    private String key;

    @BeforeEach
    void startAndSwitchTheSweepOn() throws Exception {
        service = new PackagedService(folder);
        service.start();
        key = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "acme", "name": "Acme", "timeZone": "UTC"}""")
                .body()
                .at("/apiKey/key")
                .asText();
        String anotherDay =
                LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().name().toLowerCase(Locale.ROOT);
        service.call("PATCH", "/v1/organization", key, """
                {"privacyNoticeUrl": "https://acme.example/privacy", "contactEmail": "members@acme.example",
                 "sendDays": ["%s"]}""".formatted(anotherDay));
        service.call("PUT", "/v1/stages/pre-renewal", key, """
                {"name": "Pre-renewal", "automatic": true, "trigger": {"anchor": "renewsOn", "offsetDays": -90}}""");
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    private void membersFallDue(int round) throws Exception {
        LocalDate renews = LocalDate.now(ZoneOffset.UTC).plusDays(85);
        String members = IntStream.range(0, DUE_A_ROUND)
                .mapToObj(i -> "{\"memberId\": \"m-" + round + "-" + i + "\", \"renewsOn\": \"" + renews + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        assertEquals(
                DUE_A_ROUND,
                service.call("POST", "/v1/members/batch", key, members)
                        .body()
                        .at("/created")
                        .asInt());
    }

    private CompletableFuture<Void> sweep(PackagedService instance) {
        return CompletableFuture.runAsync(() -> {
            try {
                instance.call("POST", "/v1/sweeps", key, null);
            } catch (Exception killed) {
                // That is what the other instance is for.
            }
        });
    }

    private int count(String what) throws Exception {
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                ResultSet rows =
                        connection.createStatement().executeQuery("select count(" + what + ") from invitation")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void eachDueMemberIsAskedOnceWhateverIsKilled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            membersFallDue(round);
            PackagedService other = service.beside();
            other.start();
            int before = count("*");
            CompletableFuture<Void> doomed = sweep(other);
            CompletableFuture<Void> survivor = sweep(service);
            while (count("*") < before + 500 && !survivor.isDone()) {
                Thread.sleep(5);
            }
            other.kill();
            CompletableFuture.allOf(doomed, survivor).join();
            service.call("POST", "/v1/sweeps", key, null);

            assertEquals(DUE_A_ROUND * (round + 1), count("*"));
            assertEquals(DUE_A_ROUND * (round + 1), count("distinct member"));
        }
    }
}
