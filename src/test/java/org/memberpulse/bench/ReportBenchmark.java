package org.memberpulse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.metric.CounterRebuild;
import org.memberpulse.packaged.PackagedService;

/**
 * How long a report of 12 months x 6 stages x 6 segments takes over HTTP when 20 organizations have so many responses of
 * 24 months; beside it the same sums straight from the rows. The ratio to the smallest number is the figure.
 */
class ReportBenchmark {
    private static final int[] SIZES = Arrays.stream(System.getProperty("bench.responses", "100000,1000000,10000000")
                    .split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int ORGANIZATIONS = 20;
    private static final int LOADERS = 2;
    private static final int SECONDS = 10;
    private static final int RAW_RUNS = 5;

    private static final LocalDate END = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
    private static final LocalDate YEAR_BEFORE = END.minusYears(1);
    private static final String REPORT = "/v1/metrics/nps?groupBy=segment,stage&period=month&limit=1000&from="
            + YEAR_BEFORE + "&to=" + END.minusDays(1);

    /** Without time zone, targets, intervals, suppression: only what it costs to add up. */
    private static final String RAW = """
            select segment, stage, date_trunc('month', answered_at at time zone 'UTC'), count(*),
                count(*) filter (where (scores ->> 'nps')::integer >= 9),
                count(*) filter (where (scores ->> 'nps')::integer <= 6)
            from response where organization_id = ? and not test and answered_at >= ? and answered_at < ?
            group by 1, 2, 3""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> organizations = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private PackagedService service;
    private String jdbcUrl;

    @Test
    void reports() throws Exception {
        service = new PackagedService(folder);
        service.start();
        try {
            jdbcUrl = service.jdbcUrl();
            for (int i = 0; i < ORGANIZATIONS; i++) {
                createOrganization("bench-" + i);
            }
            List<String> table = new ArrayList<>();
            table.add("| responses | figures just changed: p50 ms | p95 ms | ratio of p50 | 1 client: p50 ms | p95 ms"
                    + " | 8 clients: p50 ms | p95 ms | raw rows ms |");
            table.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            int loaded = 0;
            double smallest = 0;
            for (int size : SIZES) {
                load(size - loaded);
                loaded = size;
                Rate.of(8, SECONDS, this::client);
                Rate changed = Rate.of(1, SECONDS, this::changingClient);
                Rate one = Rate.of(1, SECONDS, this::client);
                Rate eight = Rate.of(8, SECONDS, this::client);
                smallest = smallest == 0 ? changed.p50Milliseconds() : smallest;
                table.add("| %d | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f | %.1f | %.0f |"
                        .formatted(
                                size,
                                changed.p50Milliseconds(),
                                changed.p95Milliseconds(),
                                changed.p50Milliseconds() / smallest,
                                one.p50Milliseconds(),
                                one.p95Milliseconds(),
                                eight.p50Milliseconds(),
                                eight.p95Milliseconds(),
                                raw()));
            }
            table.forEach(System.out::println);
        } finally {
            service.close();
        }
    }

    private void createOrganization(String slug) throws Exception {
        JsonNode created = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "%s", "name": "Bench", "timeZone": "UTC"}""".formatted(slug))
                .body();
        organizations.add(created.at("/id").asText());
        keys.add(service.call("POST", "/v1/api-keys", created.at("/apiKey/key").asText(), """
                        {"name": "bi", "scopes": ["report"]}""")
                .body()
                .at("/key")
                .asText());
    }

    private void load(int more) throws Exception {
        long start = System.nanoTime();
        forAll(organization -> LoadedResponses.copy(
                jdbcUrl, organization, more / ORGANIZATIONS, start(END.minusYears(2)), start(END)));
        long copied = System.nanoTime();
        forAll(organization -> CounterRebuild.run(jdbcUrl, organization));
        long counted = System.nanoTime();
        LoadedResponses.settle(jdbcUrl);
        System.out.println("%d more responses: copied in %.0f s, all counted anew in %.0f s"
                .formatted(more, (copied - start) / 1e9, (counted - copied) / 1e9));
    }

    private interface Step {
        void run(String organization) throws Exception;
    }

    private void forAll(Step step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LOADERS);
        try {
            List<Callable<Void>> steps = organizations.stream()
                    .<Callable<Void>>map(organization -> () -> {
                        step.run(organization);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(steps)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Before each report the figures of its organization change, so that nothing remembered serves. */
    private Rate.Work changingClient() {
        return new Rate.Work() {
            private final Connection connection = connect();

            @Override
            public void once() throws Exception {
                int organization = ThreadLocalRandom.current().nextInt(ORGANIZATIONS);
                try (PreparedStatement change = connection.prepareStatement(
                        "update counter_state set generation = generation + 1 where organization_id = ?")) {
                    change.setString(1, organizations.get(organization));
                    change.executeUpdate();
                }
                report(organization);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(int organization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + REPORT))
                .header("Authorization", "Bearer " + keys.get(organization))
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("refused with " + answer.statusCode());
        }
    }

    private Rate.Work client() {
        return new Rate.Work() {
            @Override
            public void once() throws Exception {
                report(ThreadLocalRandom.current().nextInt(ORGANIZATIONS));
            }

            @Override
            public void close() {}
        };
    }

    /** The median time of the same sums from the rows of one organization. */
    private double raw() throws Exception {
        double[] milliseconds = new double[RAW_RUNS];
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement sums = connection.prepareStatement(RAW)) {
            for (int run = 0; run < RAW_RUNS; run++) {
                sums.setString(1, organizations.get(run));
                sums.setTimestamp(2, Timestamp.from(start(YEAR_BEFORE)));
                sums.setTimestamp(3, Timestamp.from(start(END)));
                long start = System.nanoTime();
                try (ResultSet rows = sums.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(4);
                    }
                }
                milliseconds[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds[RAW_RUNS / 2];
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
