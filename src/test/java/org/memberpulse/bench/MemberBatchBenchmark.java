package org.memberpulse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;

/** Members a second that a CSV file of 100,000 brings: new, the same again, a tenth changed, one in a hundred broken. */
class MemberBatchBenchmark {
    private static final int MEMBERS = 100_000;
    private static final String HEADER = "memberId,joinedOn,renewsOn,status,attributes.grade,attributes.region\n";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> table = new ArrayList<>();

    @Test
    void members() throws Exception {
        try (PackagedService service = new PackagedService(folder)) {
            service.start();
            measure(service, "warm-up", "warm-up", i -> false, i -> false);
            table.clear();
            table.add("| file | lines /s | created | changed | rejected |");
            table.add("| --- | --- | --- | --- | --- |");
            String key = organization(service, "bench");
            row(service, key, "new members", i -> false, i -> false);
            row(service, key, "the same again", i -> false, i -> false);
            row(service, key, "10 % changed", i -> i % 10 == 0, i -> false);
            row(service, key, "1 % broken", i -> i % 10 == 0, i -> i % 100 == 7);
            row(service, key, "the same as a complete roster", i -> i % 10 == 0, i -> false);
            table.forEach(System.out::println);
        }
    }

    private static String organization(PackagedService service, String slug) throws Exception {
        return service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                        {"slug": "%s", "name": "Bench", "timeZone": "Europe/London"}""".formatted(slug))
                .body()
                .at("/apiKey/key")
                .asText();
    }

    private void measure(PackagedService service, String slug, String name, IntPredicate changed, IntPredicate broken)
            throws Exception {
        row(service, organization(service, slug), name, changed, broken);
    }

    private void row(PackagedService service, String key, String name, IntPredicate changed, IntPredicate broken)
            throws Exception {
        byte[] file = file(changed, broken);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port()
                        + "/v1/members/batch?complete=" + name.contains("complete")))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        long start = System.nanoTime();
        JsonNode answer = new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add("| %s | %.0f | %d | %d | %d |"
                .formatted(
                        name,
                        MEMBERS / seconds,
                        answer.get("created").asInt(),
                        answer.get("changed").asInt(),
                        answer.get("rejected").asInt()));
    }

    private static byte[] file(IntPredicate changed, IntPredicate broken) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < MEMBERS; i++) {
            file.append("member-")
                    .append(i)
                    .append(broken.test(i) ? ",yesterday," : ",2019-04-01,")
                    .append(changed.test(i) ? "2028-03-31" : "2027-03-31")
                    .append(",active,senior,north\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
