package org.memberpulse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;

/** Members a second that are decided about: a batch of 10,000 stage events, and the date sweep. */
class EventBatchBenchmark {
    private static final int EVENTS = 10_000;
    private static final int HEAP = 256;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> table = new ArrayList<>();
    private PackagedService service;

    @Test
    void events() throws Exception {
        service = new PackagedService(folder).withHeap(HEAP);
        service.start();
        try {
            measure("warm-up");
            table.clear();
            table.add("| what | members /s | invited |");
            table.add("| --- | --- | --- |");
            measure("bench");
            table.add("most memory the process held, with a heap of %d MiB: %d MiB"
                    .formatted(HEAP, service.peakResidentMebibytes()));
            table.forEach(System.out::println);
        } finally {
            service.close();
        }
    }

    private void measure(String slug) throws Exception {
        String key = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "%s", "name": "Bench", "timeZone": "UTC"}""".formatted(slug))
                .body()
                .at("/apiKey/key")
                .asText();
        row(
                "events of new members, with a profile",
                key,
                events("welcome", ", \"member\": {\"joinedOn\": \"2020-04-01\"}"));
        row("the same again", key, events("welcome", ", \"member\": {\"joinedOn\": \"2020-04-01\"}"));
        row("events of known members", key, events("mid-term", ""));
        row("held back by the quiet period", key, events("post-onboarding", ""));
        sweep(key);
    }

    private static String events(String stage, String more) {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> "{\"memberId\": \"m-" + i + "\", \"stage\": \"" + stage + "\"" + more + "}")
                .collect(Collectors.joining("\n"));
    }

    private void row(String name, String key, String body) throws Exception {
        long start = System.nanoTime();
        String answer = post("/v1/stage-events/batch", key, "application/x-ndjson", body);
        double seconds = (System.nanoTime() - start) / 1e9;
        ObjectMapper mapper = new ObjectMapper();
        int invited = 0;
        for (String line : answer.split("\n")) {
            JsonNode result = mapper.readTree(line);
            invited += result.path("decision").asText().equals("invited") ? 1 : 0;
        }
        table.add("| %s | %.0f | %d |".formatted(name, EVENTS / seconds, invited));
    }

    /** Waits as long as it takes. */
    private String post(String path, String key, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Ten thousand more, whose renewal is 90 days ahead. */
    private void sweep(String key) throws Exception {
        LocalDate renews = LocalDate.now(ZoneOffset.UTC).plusDays(85);
        String members = IntStream.range(0, EVENTS)
                .mapToObj(i -> "{\"memberId\": \"s-" + i + "\", \"renewsOn\": \"" + renews + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        post("/v1/members/batch", key, "application/json", members);
        service.call("PATCH", "/v1/organization", key, """
                {"privacyNoticeUrl": "https://acme.example/privacy", "contactEmail": "members@acme.example",
                 "sendHours": {"from": 0, "to": 1}}""");
        service.call("PUT", "/v1/stages/pre-renewal", key, """
                {"name": "Pre-renewal", "automatic": true, "trigger": {"anchor": "renewsOn", "offsetDays": -90}}""");
        long start = System.nanoTime();
        String answer = post("/v1/sweeps", key, "application/json", "");
        int invited = new ObjectMapper().readTree(answer).at("/invited").asInt();
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add("| the date sweep | %.0f | %d |".formatted(EVENTS / seconds, invited));
    }
}
