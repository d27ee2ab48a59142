package org.memberpulse.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;

/** Historical responses a second that are imported, found to be duplicates, and exported again; with a bounded heap. */
class HistoryBenchmark {
    private static final int RESPONSES = Integer.getInteger("bench.history", 1_000_000);
    private static final int HEAP = 256;
    private static final String[] SEGMENTS = {"student", "early-career", "senior", "corporate", "retired", "other"};
    private static final String[] STAGES = {"welcome", "post-onboarding", "mid-term", "pre-renewal", "post-renewal"};

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PackagedService service;
    private String key;

    @Test
    void history() throws Exception {
        service = new PackagedService(folder).withHeap(HEAP);
        service.start();
        try {
            key = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                            {"slug": "bench", "name": "Bench", "timeZone": "Europe/London"}""")
                    .body()
                    .at("/apiKey/key")
                    .asText();
            System.out.println("| %d responses, heap of %d MiB | rows /s | most resident memory so far, MiB | answer |"
                    .formatted(RESPONSES, HEAP));
            System.out.println("| --- | --- | --- | --- |");
            row("import", () -> send());
            row("the same again", () -> send());
            row("export as NDJSON", () -> export("application/x-ndjson"));
            row("export as CSV", () -> export("text/csv"));
        } finally {
            service.close();
        }
    }

    private interface Step {
        String run() throws Exception;
    }

    private void row(String name, Step step) throws Exception {
        long start = System.nanoTime();
        String answer = step.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("| %s | %.0f | %d | %s |"
                .formatted(name, RESPONSES / seconds, service.peakResidentMebibytes(), answer));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/v1/responses"))
                .header("Authorization", "Bearer " + key);
    }

    private String send() throws Exception {
        HttpRequest request = request()
                .uri(URI.create("http://127.0.0.1:" + service.port() + "/v1/responses/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(HistoryBenchmark::file))
                .build();
        return http.send(request, BodyHandlers.ofString()).body().replaceAll("\\{\"importId\":\"[^\"]*\",", "{");
    }

    private String export(String form) throws Exception {
        HttpRequest request = request().header("Accept", form).build();
        InputStream body = http.send(request, BodyHandlers.ofInputStream()).body();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            return lines.lines().count() + " lines";
        }
    }

    /** A thousand lines at a time. */
    private static Iterator<byte[]> file() {
        return IntStream.range(0, RESPONSES / 1_000)
                .mapToObj(thousand -> {
                    StringBuilder lines = new StringBuilder();
                    for (int i = thousand * 1_000; i < (thousand + 1) * 1_000; i++) {
                        lines.append(line(i)).append('\n');
                    }
                    return lines.toString().getBytes(StandardCharsets.UTF_8);
                })
                .iterator();
    }

    private static String line(int i) {
        return """
                {"externalId": "old-%d", "answeredAt": "202%d-%02d-%02dT%02d:%02d:00Z", "stage": "%s", "segment": "%s", \
                "scores": {"nps": %d, "msat": %d}%s}""".formatted(
                        i,
                        4 + i % 2,
                        1 + i / 3 % 12,
                        1 + i / 7 % 28,
                        i / 11 % 24,
                        i % 60,
                        STAGES[i / 5 % STAGES.length],
                        SEGMENTS[i / 13 % SEGMENTS.length],
                        i / 17 % 11,
                        1 + i / 19 % 5,
                        i % 4 == 0 ? ", \"comment\": \"The mentoring helped me settle in, the fees did not\"" : "");
    }
}
