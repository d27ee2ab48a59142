package org.memberpulse.response;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

/** Responses by the ten thousand: everything is told once, and a reader who dawdles holds nobody up. */
@QuarkusTest
class ResponseStreamTest {
    private static final int RESPONSES = 45_000;

    @TestHTTPResource("/v1/responses")
    URI address;

    @Inject
    Jdbi jdbi;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestOrganization acme;

    /** One in 15,000 has a comment and a low score; many share a moment. */
    @BeforeEach
    void manyResponses() {
        acme = TestOrganization.create();
        jdbi.useHandle(handle -> handle.execute("""
                insert into response (organization_id, id, stage, segment, survey, version, dimensions, answered_at,
                    answered_on, complete, test, scores, answers)
                select ?, gen_random_uuid(), 'mid-term', 'student', 'imported', 0, '{}',
                    case when i % 2 = 0 then timestamptz '2026-01-01 10:00Z' + (i / 100) * interval '1 minute' end,
                    case when i % 2 = 1 then date '2026-01-01' + i / 2000 end, true, false,
                    jsonb_build_object('nps', case when i % 15000 = 7 then 2 else 9 end, 'core', 0),
                    case when i % 15000 = 7 then '{"comment": "rare"}'::jsonb else '{}' end
                from generate_series(1, ?) as i""", acme.id(), RESPONSES));
    }

    private HttpResponse<InputStream> stream(String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + acme.key())
                .header("Accept", accept)
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private static BufferedReader reader(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** A reader that asks and takes nothing. */
    private Socket dawdler() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        String head =
                "GET /v1/responses HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\nAuthorization: Bearer "
                        + acme.key() + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read());
        return socket;
    }

    @Test
    void everythingIsToldOnce() throws Exception {
        try (BufferedReader lines = reader(stream("application/x-ndjson"))) {
            assertEquals(
                    RESPONSES,
                    lines.lines()
                            .map(line -> line.substring(0, "{'id':'00000000-0000-0000-0000-000000000000'".length()))
                            .distinct()
                            .count());
        }
        try (BufferedReader lines = reader(stream("text/csv"))) {
            assertEquals(RESPONSES + 1, lines.lines().count());
        }
    }

    @Test
    void theFewAmongManyAreFound() {
        acme.get("/v1/responses?metric=nps&atMost=6").body("data", hasSize(3)).body("next", nullValue());
        acme.get("/v1/responses?hasComment=true&limit=2")
                .body("data", hasSize(2))
                .body("next", notNullValue());
        acme.get("/v1/responses?metric=msat").body("data", hasSize(0)).body("next", nullValue());
    }

    /** A page that were sorted would be read from all rows. */
    @Test
    void aPageIsReadAlongTheIndex() {
        ResponseFilter filter = new ResponseFilter();
        filter.hasComment = false;
        filter.from = LocalDate.parse("2026-01-01");
        WantedResponses wanted = new WantedResponses(filter, ZoneOffset.UTC);
        List<String> plan = jdbi.withHandle(handle -> {
            handle.execute("analyze response");
            return handle.createQuery("explain (analyze, costs off, timing off) " + ResponseListStore.sql(wanted))
                    .bind("organization", acme.id())
                    .bind("afterMoment", ResponsePlace.START.moment())
                    .bind("afterId", ResponsePlace.START.id())
                    .bind("lookedAt", ResponseListStore.LOOKED_AT)
                    .bind("limit", 100)
                    .bindMap(wanted.values())
                    .mapTo(String.class)
                    .list();
        });
        String scan = plan.stream()
                .filter(line -> line.contains("Index Scan Backward using ix_response_moment"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(String.join("\n", plan)));
        assertTrue(scan.contains("rows=100"), scan);
    }

    @Test
    void aStreamThatCannotGoOnBreaksOff() throws Exception {
        try (BufferedReader lines = reader(stream("application/x-ndjson"))) {
            lines.readLine();
            QuarkusTransaction.requiringNew().run(() -> {
                jdbi.useHandle(blocking -> blocking.execute("lock table response in access exclusive mode"));
                assertThrows(IOException.class, () -> {
                    while (lines.readLine() != null) {
                        continue;
                    }
                });
            });
        }
    }

    @Test
    void readersWhoDawdleHoldNoConnectionAndLeaveThreadsToOthers() throws Exception {
        List<Socket> dawdlers = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                dawdlers.add(dawdler());
            }
            Thread.sleep(Duration.ofSeconds(1).toMillis());
            int longTransactions = jdbi.withHandle(
                    handle -> handle.createQuery("""
                            select count(*) from pg_stat_activity where application_name = 'member-pulse'
                            and pid <> pg_backend_pid() and xact_start < now() - interval '500 ms'""").mapTo(Integer.class).one());
            assertEquals(0, longTransactions);
            HttpResponse<InputStream> ninth = stream("application/x-ndjson");
            assertEquals(503, ninth.statusCode());
            assertTrue(ninth.headers().firstValue("Retry-After").isPresent());
            acme.get("/v1/responses").statusCode(200).body("data", hasSize(100));
        } finally {
            for (Socket dawdler : dawdlers) {
                dawdler.close();
            }
        }
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (stream("text/csv").statusCode() != 200) {
            assertTrue(System.nanoTime() < giveUp, "the places of the dawdlers are free again");
            Thread.sleep(100);
        }
    }
}
