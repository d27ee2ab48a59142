package org.memberpulse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.ApiDocument.Operation;
import org.memberpulse.platform.TestDatabase;
import org.memberpulse.problem.ProblemCode;

/** Whatever is sent to whatever operation of the OpenAPI document: no failure of ours, and every refusal is a problem. */
@QuarkusTest
class AnyRequestTest {
    private static final long SEED = 20_261_122;
    /** More with {@code -Dany.requests}. */
    private static final int REQUESTS_AN_OPERATION = Integer.getInteger("any.requests", 6);

    private static final int CALLERS = 4;
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());
    private static final Pattern OURS =
            Pattern.compile("org\\.memberpulse|java\\.|jakarta|hibernate|Exception|postgres|\\tat ");
    private static final List<String> NO_BODIES =
            List.of("", "null", "{", "[", "{\"no-such-field\": 1}", "x", "\uFEFF{}");

    @TestHTTPResource("/")
    URI server;

    @Inject
    Jdbi jdbi;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestOrganization organization = TestOrganization.create();
    private final List<Operation> operations = new ArrayList<>();
    private JsonNode document;
    private Map<String, String> known;

    private void fill() {
        document = ApiDocument.served();
        operations.addAll(ApiDocument.operations());
        String token = organization.invite("m-1", "mid-term");
        organization.put("/v1/webhooks/abc", "{'url': 'https://example.org', 'enabled': false}");
        organization.put("/v1/dimensions/abc", "{'source': 'attribute', 'key': 'grade'}");
        String hook = organization
                .put("/v1/inbound-hooks/abc", "{'stage': 'mid-term', 'memberId': 'id', 'occurredAt': 'at'}")
                .extract()
                .path("url");
        known = Map.of(
                "{memberId}", "m-1",
                "{token}", token,
                "{hookKey}", hook.substring(hook.lastIndexOf('/') + 1),
                "{code}", "abc",
                "{segment}", "default",
                "{metric}", "nps",
                "{date}", "2026-03-01",
                "{version}", "1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String path(Operation operation, Hostile hostile, Random random) {
        Matcher parameters = Pattern.compile("\\{\\w+}").matcher(operation.path());
        StringBuilder path = new StringBuilder(parameters.replaceAll(found -> Matcher.quoteReplacement(
                random.nextInt(4) == 0 ? encoded(hostile.text()) : known.getOrDefault(found.group(), "abc"))));
        char separator = '?';
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                path.append(separator).append(parameter.path("name").asText()).append('=');
                path.append(encoded(hostile.text()));
                separator = '&';
            }
        }
        return path.toString();
    }

    private HttpResponse<String> send(Operation operation, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (operation.hasBody()) {
            String type = operation.mediaType();
            request.header("Content-Type", type.contains("*") ? "application/json" : type);
        }
        if (operation.secured()) {
            boolean operators = operation.path().equals("/v1/organizations");
            request.header("Authorization", "Bearer " + (operators ? TestDatabase.OPERATOR_KEY : organization.key()));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(operation + " " + path + " " + body, e);
        }
    }

    /** What is wrong with an answer; null when nothing is. */
    private static String wrong(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) {
            return null;
        }
        try {
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            boolean told =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                            && CODES.contains(problem.path("code").asText())
                            && problem.path("status").asInt() == status;
            return status < 500 && told && !OURS.matcher(answer.body()).find() ? null : status + " " + answer.body();
        } catch (Exception noJson) {
            return status + " " + answer.body();
        }
    }

    private List<String> attack(int caller) {
        Random random = new Random(SEED + caller);
        Hostile hostile = new Hostile(document, random);
        List<String> failures = new ArrayList<>();
        for (int i = caller; i < operations.size(); i += CALLERS) {
            Operation operation = operations.get(i);
            JsonNode schema = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .path(operation.mediaType())
                    .path("schema");
            for (int n = 0; n < REQUESTS_AN_OPERATION; n++) {
                String path = path(operation, hostile, random);
                String body = operation.hasBody() ? hostile.body(schema) : null;
                String wrong = wrong(send(operation, path, body));
                if (wrong != null) {
                    failures.add(operation + " as " + path + " with " + body + ": " + wrong);
                }
            }
        }
        return failures;
    }

    @Test
    void everyAnswerIsASuccessOrAProblemOfTheCaller() {
        fill();
        List<String> failures =
                Crowd.all(CALLERS, this::attack).stream().flatMap(List::stream).toList();
        assertEquals("", String.join("\n", failures));
    }

    @Test
    void nothingIsStoredOfWhatIsNoBody() {
        fill();
        List<String> before = stored();
        for (Operation operation : operations) {
            for (String body : operation.hasBody() ? NO_BODIES : List.<String>of()) {
                send(operation, path(operation, new Hostile(document, new Random(SEED)), new Random(SEED)), body);
            }
        }
        assertEquals(String.join("\n", before), String.join("\n", stored()));
    }

    /** Hooks keep why they refused something. */
    private List<String> stored() {
        TableDump dump = TableDump.of(jdbi, organization.id());
        List<String> rows = new ArrayList<>(dump.all());
        rows.removeAll(dump.of("inbound_rejection"));
        return rows.stream().sorted().toList();
    }
}
