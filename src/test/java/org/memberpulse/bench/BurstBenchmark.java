package org.memberpulse.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;
import org.memberpulse.response.SubmitStatements;

/**
 * Accepted answers a second when a campaign makes everybody of one segment answer about one stage, beside the same number
 * of clients who answer about all stages in all segments. The ratio is the figure.
 */
class BurstBenchmark {
    private static final int CLIENTS = 32;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 4;
    private static final int INVITATIONS = 150_000;
    private static final List<String> STAGES =
            List.of("welcome", "post-onboarding", "mid-term", "pre-renewal", "post-renewal", "lapsed");
    private static final List<String> SEGMENTS =
            List.of("student", "early-career", "senior", "corporate", "retired", "other");

    @TempDir
    Path folder;

    private PackagedService service;

    /** Answers of one organization, and what was measured of them. */
    private final class Campaign {
        private final String organization;
        private final AtomicInteger next = new AtomicInteger();
        private double perSecond;
        private double p50;
        private double p99;

        Campaign(String slug, List<String> stages, List<String> segments) throws Exception {
            organization = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                            {"slug": "%s", "name": "Bench", "timeZone": "Europe/London"}""".formatted(slug))
                    .body()
                    .at("/id")
                    .asText();
            try (Connection connection = DriverManager.getConnection(service.jdbcUrl())) {
                SubmitStatements.makeInvitations(connection, organization, INVITATIONS, stages, segments);
            }
        }

        Rate run() throws Exception {
            return Rate.of(CLIENTS, SECONDS, () -> new AnsweringClient(service.port(), this::token));
        }

        void measure() throws Exception {
            Rate rate = run();
            perSecond += rate.perSecond() / ROUNDS;
            p50 += rate.p50Milliseconds() / ROUNDS;
            p99 += rate.p99Milliseconds() / ROUNDS;
        }

        private String token() {
            int number = next.incrementAndGet();
            if (number > INVITATIONS) {
                throw new IllegalStateException("more invitations are needed for a machine this fast");
            }
            return SubmitStatements.token(organization, number);
        }

        void print(String name, Campaign beside) {
            System.out.println("| %s | %.0f | %.1f | %.1f | %.2f |"
                    .formatted(name, perSecond, p50, p99, perSecond / beside.perSecond));
        }
    }

    @Test
    void burst() throws Exception {
        service = new PackagedService(folder);
        service.start();
        try {
            Campaign spread = new Campaign("spread", STAGES, SEGMENTS);
            Campaign burst = new Campaign("burst", List.of("mid-term"), List.of("student"));
            spread.run();
            // In turns, because the machine is not the same from one minute to the next.
            for (int round = 0; round < ROUNDS; round++) {
                spread.measure();
                burst.measure();
            }
            System.out.println("| %d clients | answers /s | p50 ms | p99 ms | ratio |".formatted(CLIENTS));
            System.out.println("| --- | --- | --- | --- | --- |");
            spread.print("36 cells", spread);
            burst.print("one cell", spread);
        } finally {
            service.close();
        }
    }
}
