package org.memberpulse.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;
import org.memberpulse.response.SubmitStatements;

/**
 * Accepted answers a second through HTTP, beside the same two statements (read the invitation, store the answer) sent
 * straight to the same PostgreSQL by plain JDBC, one after the other in one run. The ratio is the figure.
 */
class SubmitBenchmark {
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 8;
    private static final int ROUNDS = 2;
    private static final int INVITATIONS = 400_000;

    @TempDir
    Path folder;

    private final AtomicInteger next = new AtomicInteger();
    private String organization;
    private PackagedService service;
    private String jdbcUrl;

    @Test
    void submit() throws Exception {
        service = new PackagedService(folder);
        service.start();
        try {
            organization = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                            {"slug": "bench", "name": "Bench", "timeZone": "Europe/London"}""")
                    .body()
                    .at("/id")
                    .asText();
            jdbcUrl = service.jdbcUrl();
            try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
                SubmitStatements.makeInvitations(connection, organization, INVITATIONS);
            }
            Rate.of(8, WARM_UP_SECONDS, this::http);
            print();
        } finally {
            service.close();
        }
    }

    private void print() throws Exception {
        List<String> table = new ArrayList<>();
        table.add("| clients | through HTTP /s | p50 ms | p99 ms | straight /s | ratio |");
        table.add("| --- | --- | --- | --- | --- | --- |");
        for (int clients : CLIENTS) {
            double http = 0;
            double straight = 0;
            Rate last = null;
            // In turns, because the machine is not the same from one minute to the next.
            for (int round = 0; round < ROUNDS; round++) {
                last = Rate.of(clients, SECONDS, this::http);
                http += last.perSecond() / ROUNDS;
                straight += Rate.of(clients, SECONDS, this::straight).perSecond() / ROUNDS;
            }
            table.add("| %d | %.0f | %.1f | %.1f | %.0f | %.2f |"
                    .formatted(
                            clients, http, last.p50Milliseconds(), last.p99Milliseconds(), straight, http / straight));
        }
        table.forEach(System.out::println);
    }

    private String token() {
        int number = next.incrementAndGet();
        if (number > INVITATIONS) {
            throw new IllegalStateException("more invitations are needed for a machine this fast");
        }
        return SubmitStatements.token(organization, number);
    }

    private Rate.Work http() throws Exception {
        return new AnsweringClient(service.port(), this::token);
    }

    private Rate.Work straight() throws Exception {
        SubmitStatements statements = new SubmitStatements(DriverManager.getConnection(jdbcUrl), organization);
        return new Rate.Work() {
            @Override
            public void once() throws Exception {
                statements.submit(token());
            }

            @Override
            public void close() throws Exception {
                statements.close();
            }
        };
    }
}
