package org.memberpulse;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.memberpulse.ApiDocument.Operation;
import org.memberpulse.platform.TestDatabase;

/** No key sees another organization or does more than its scopes say, in every operation of the OpenAPI document. */
@QuarkusTest
class TenancyTest {
    private static final String OPERATOR = "operator";
    private static final List<String> SCOPES = List.of("manage", "trigger", "report", "responses");

    /** Stands in everything that organization A wrote, and in nothing that B may read. */
    private static final String MARKER = "only-a-knows";

    private static final String SURVEY = """
            {'stage': 'mid-term', 'title': {'en': 'only-a-knows'}, 'questions': [
              {'id': 'nps', 'type': 'nps', 'text': {'en': 'only-a-knows'}},
              {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}}]}""";

    /** What an operation wants: the scopes of which a key needs any, and a body that it takes. */
    private record Wanted(String scopes, String body) {
        boolean isPublic() {
            return scopes.isEmpty();
        }

        List<String> allowed() {
            return List.of(scopes.split(" "));
        }

        String[] lacking() {
            return SCOPES.stream().filter(scope -> !allowed().contains(scope)).toArray(String[]::new);
        }
    }

    private static Wanted open() {
        return new Wanted("", "");
    }

    private static Wanted open(String body) {
        return new Wanted("", body);
    }

    private static Wanted needs(String scopes) {
        return new Wanted(scopes, "");
    }

    private static Wanted needs(String scopes, String body) {
        return new Wanted(scopes, body);
    }

    /** A new operation is written here, or the test fails. */
    private static final Map<String, Wanted> TABLE = Map.ofEntries(
            entry("POST /v1/organizations", needs(OPERATOR, "{'slug': 'x', 'name': 'B', 'timeZone': 'nowhere'}")),
            entry("GET /v1/organization", needs("manage")),
            entry("PATCH /v1/organization", needs("manage", "{'name': 'B'}")),
            entry("PUT /v1/organization/portal-secret", needs("manage")),
            entry("DELETE /v1/organization/portal-secret", needs("manage")),
            entry("GET /v1/api-keys", needs("manage")),
            entry("POST /v1/api-keys", needs("manage", "{'name': 'B', 'scopes': ['report']}")),
            entry("GET /v1/api-keys/current", needs("manage report responses trigger")),
            entry("DELETE /v1/api-keys/{id}", needs("manage")),
            entry("GET /v1/segments", needs("manage")),
            entry("GET /v1/segments/preview", needs("manage")),
            entry("POST /v1/segments/preview", needs("manage", "{'segments': [{'code': 'theirs'}]}")),
            entry("GET /v1/segments/{code}", needs("manage")),
            entry("PUT /v1/segments/{code}", needs("manage", "{'name': 'B'}")),
            entry("GET /v1/dimensions", needs("manage report")),
            entry("GET /v1/dimensions/{code}", needs("manage report")),
            entry("PUT /v1/dimensions/{code}", needs("manage", "{'source': 'attribute', 'key': 'grade'}")),
            entry("DELETE /v1/dimensions/{code}", needs("manage")),
            entry("GET /v1/stages", needs("manage")),
            entry("GET /v1/stages/{code}", needs("manage")),
            entry("PUT /v1/stages/{code}", needs("manage", "{'name': 'B', 'trigger': {'event': true}}")),
            entry("GET /v1/journeys", needs("manage")),
            entry("GET /v1/journeys/{segment}", needs("manage")),
            entry("PUT /v1/journeys/{segment}", needs("manage", "{'stages': []}")),
            entry("POST /v1/survey-previews", needs("manage", SURVEY.replace(MARKER, "B"))),
            entry("GET /v1/surveys", needs("manage")),
            entry("GET /v1/surveys/{code}", needs("manage")),
            entry("PUT /v1/surveys/{code}", needs("manage", SURVEY.replace(MARKER, "B"))),
            entry("PUT /v1/surveys/{code}/publication", needs("manage")),
            entry("DELETE /v1/surveys/{code}/publication", needs("manage")),
            entry("GET /v1/surveys/{code}/versions/{version}", needs("manage")),
            entry("DELETE /v1/members/{memberId}", needs("manage")),
            entry("GET /v1/members/{memberId}/export", needs("manage")),
            entry("POST /v1/members/{memberId}/merge", needs("manage", "{'from': 'm-1'}")),
            entry("GET /v1/erasures", needs("manage")),
            entry("DELETE /v1/erasures/{memberId}", needs("manage")),
            entry("GET /v1/members/{memberId}", needs("manage trigger")),
            entry("PUT /v1/members/{memberId}", needs("manage trigger", "{'attributes': {'grade': 'B'}}")),
            entry("PUT /v1/members/{memberId}/opt-out", needs("manage trigger")),
            entry("DELETE /v1/members/{memberId}/opt-out", needs("manage trigger")),
            entry(
                    "POST /v1/member-events",
                    needs("manage trigger", "{'memberId': 'theirs', 'type': 'content_clicked', 'at': '2026-03-01'}")),
            entry(
                    "POST /v1/member-events/batch",
                    needs("manage trigger", "[{'memberId': 'theirs', 'type': 'lapsed', 'at': '2026-03-01'}]")),
            entry("GET /v1/population", needs("manage report")),
            entry("GET /v1/population/{date}", needs("manage report")),
            entry("PUT /v1/population/{date}", needs("manage", "{'segments': {'theirs': 1}}")),
            entry("DELETE /v1/population/{date}", needs("manage")),
            entry("POST /v1/members/batch", needs("manage trigger", "[{'memberId': 'theirs', 'status': 'left'}]")),
            entry("GET /v1/members/{memberId}/key", needs("manage")),
            entry("DELETE /v1/members/{memberId}/key", needs("manage")),
            entry("GET /v1/member-keys", needs("manage")),
            entry("POST /v1/stage-events", needs("trigger", "{'memberId': 'theirs', 'stage': 'theirs'}")),
            entry("GET /v1/invitations", needs("manage trigger")),
            entry("GET /v1/invitations/{id}", needs("manage trigger")),
            entry("GET /v1/invitations/mailing", needs("trigger")),
            entry("DELETE /v1/invitations/{id}", needs("manage trigger")),
            entry("DELETE /v1/invitations/test", needs("manage trigger")),
            entry("POST /v1/stage-events/batch", needs("trigger", "[{'memberId': 'theirs', 'stage': 'theirs'}]")),
            entry("POST /v1/sweeps", needs("manage trigger")),
            entry("GET /v1/sweeps/preview", needs("manage trigger")),
            entry("GET /v1/members/{memberId}/eligibility", needs("manage trigger")),
            entry("GET /v1/panel", needs("responses")),
            entry("GET /v1/held-back", needs("manage trigger")),
            entry("GET /v1/held-back/counts", needs("manage trigger")),
            entry("GET /v1/inbound-hooks", needs("manage")),
            entry("GET /v1/inbound-hooks/{code}", needs("manage")),
            entry("PUT /v1/inbound-hooks/{code}", needs("manage", "{'stage': 'mid-term', 'memberId': 'id'}")),
            entry("DELETE /v1/inbound-hooks/{code}", needs("manage")),
            entry("POST /v1/inbound-hooks/{code}/key", needs("manage")),
            entry("GET /v1/inbound-hooks/{code}/rejections", needs("manage")),
            entry("GET /v1/hooks/{hookKey}", open()),
            entry("POST /v1/hooks/{hookKey}", open("{'id': 'theirs'}")),
            entry(
                    "POST /v1/delivery-events",
                    needs("trigger", "{'memberId': 'theirs', 'stage': 'theirs', 'status': 'bounced'}")),
            entry("GET /v1/public/invitations/{token}", open()),
            entry("PUT /v1/public/invitations/{token}/response", open("{'answers': {'nps': 9}}")),
            entry("POST /v1/public/invitations/{token}/events", open("{'type': 'shown'}")),
            entry("POST /v1/public/invitations/{token}/unsubscribe", open()),
            entry(
                    "POST /v1/public/pending-invitation",
                    open("{'organization': 'theirs', 'member': 'theirs', 'signature': 'guessed'}")),
            entry("GET /v1/responses", needs("responses")),
            entry("GET /v1/comment-readings", needs("manage")),
            entry("POST /v1/responses/batch", needs("manage", "[]")),
            entry("DELETE /v1/responses/imports/{importId}", needs("manage")),
            entry("GET /v1/webhooks", needs("manage")),
            entry("GET /v1/webhooks/{code}", needs("manage")),
            entry("PUT /v1/webhooks/{code}", needs("manage", "{'url': 'https://b.example.org', 'enabled': false}")),
            entry("DELETE /v1/webhooks/{code}", needs("manage")),
            entry("POST /v1/webhooks/{code}/secret", needs("manage")),
            entry("GET /v1/webhooks/{code}/deliveries", needs("manage")),
            entry(
                    "POST /v1/webhooks/{code}/replays",
                    needs("manage", "{'from': '2026-01-01T00:00:00Z', 'to': '2026-01-02T00:00:00Z'}")),
            entry("GET /v1/metrics", needs("report")),
            entry("GET /v1/metrics/nps", needs("report")),
            entry("GET /v1/metrics/response-rate", needs("report")),
            entry("GET /v1/metrics/choices", needs("report")),
            entry("GET /v1/metrics/loyalty", needs("report")),
            entry("GET /v1/metrics/answer-times", needs("report")),
            entry("GET /v1/metrics/catalog", needs("report")),
            entry("GET /v1/metrics/journey", needs("report")),
            entry("GET /v1/metrics/{metric}", needs("report")),
            entry("GET /v1/admin/consistency", needs("manage")));

    /** What must be asked for. */
    private static final Map<String, String> QUERIES = Map.of(
            "GET /v1/members/{memberId}/eligibility",
            "?stage=theirs",
            "GET /v1/metrics",
            "?metrics=nps",
            "GET /v1/metrics/choices",
            "?construct=stay-reason");

    private final TestOrganization a = TestOrganization.create();
    private final TestOrganization b = TestOrganization.create();
    private final Map<String, String> theirs = new TreeMap<>();

    /** Fills organization A with the marker and notes the ids of what it has. */
    private void fillA() {
        a.send().body(json("{'contactEmail': '" + MARKER + "@example.org'}")).patch("/v1/organization");
        String id = a.post("/v1/api-keys", "{'name': '" + MARKER + "', 'scopes': ['report']}")
                .statusCode(201)
                .extract()
                .path("id");
        a.put("/v1/stages/theirs", "{'name': '" + MARKER + "', 'trigger': {'event': true}}")
                .statusCode(200);
        a.put("/v1/segments/theirs", "{'name': '" + MARKER + "'}").statusCode(200);
        a.put("/v1/dimensions/theirs", "{'source': 'attribute', 'key': '" + MARKER + "'}")
                .statusCode(201);
        a.put("/v1/journeys/theirs", "{'stages': [{'stage': 'theirs', 'touchpoints': ['" + MARKER + "']}]}")
                .statusCode(200);
        a.put("/v1/surveys/theirs", SURVEY.replace("mid-term", "theirs")).statusCode(200);
        a.send().put("/v1/surveys/theirs/publication").then().statusCode(200);
        a.put("/v1/webhooks/theirs", "{'url': 'https://" + MARKER + ".example.org', 'enabled': false}")
                .statusCode(201);
        a.putMember("theirs", "{'attributes': {'note': '" + MARKER + "'}}").statusCode(201);
        for (int i = 0; i < 6; i++) {
            a.answered("m-" + i, "theirs", "{'nps': 9, 'why': '" + MARKER + "'}");
        }
        var invitation = a.trigger("theirs", "theirs").statusCode(201).extract().jsonPath();
        String importId =
                a.post("/v1/responses/batch", """
                        [{'externalId': 'theirs', 'answeredAt': '2026-03-02', 'stage': 'theirs', 'segment': 'theirs',
                          'scores': {'nps': 9}, 'comment': 'only-a-knows'}]""").statusCode(200).extract().path("importId");
        // Handing links out leaves a time, which a later look must not find new
        a.get("/v1/invitations/mailing").statusCode(200);
        theirs.putAll(Map.of(
                "/v1/api-keys/{id}", id,
                "/v1/invitations/{id}", invitation.getString("invitation.id"),
                "{importId}", importId,
                "{token}", invitation.getString("invitation.token"),
                "{code}", "theirs",
                "{segment}", "theirs",
                "{memberId}", "theirs",
                "{version}", "1",
                "{metric}", "nps"));
        theirs.put("{date}", "2026-03-01");
        a.put("/v1/population/2026-03-01", "{'segments': {'" + MARKER + "': 7}}")
                .statusCode(201);
        a.post(
                        "/v1/member-events",
                        "{'memberId': 'theirs', 'type': 'event_attended', 'at': '2026-03-01', 'content': '" + MARKER
                                + "'}")
                .statusCode(201);
        String url = a.put("/v1/inbound-hooks/theirs", "{'stage': 'theirs', 'memberId': 'only-a-knows', 'member': {}}")
                .statusCode(201)
                .extract()
                .path("url");
        theirs.put("{hookKey}", url.substring(url.lastIndexOf('/') + 1));
    }

    /** The path with what A has. */
    private String path(Operation operation) {
        Matcher parameters = Pattern.compile("\\{\\w+}").matcher(operation.path());
        String path = parameters.replaceAll(found -> {
            String value = theirs.getOrDefault(operation.path(), theirs.get(found.group()));
            assertTrue(value != null, "fillA must say what " + found.group() + " is in " + operation);
            return Matcher.quoteReplacement(value);
        });
        return path + QUERIES.getOrDefault(operation.toString(), "");
    }

    private Response call(Operation operation, RequestSpecification request) {
        Wanted wanted = TABLE.get(operation.toString());
        if (operation.hasBody() && !wanted.body().isEmpty()) {
            request.contentType("application/json").body(json(wanted.body()));
        }
        Response answer = request.request(operation.method().toUpperCase(Locale.ROOT), path(operation));
        String status = String.valueOf(answer.statusCode());
        assertTrue(
                !status.startsWith("2") || operation.statuses().anyMatch(status::equals),
                operation + " answers " + status + ", which it does not document");
        return answer;
    }

    private Response call(Operation operation, String key) {
        return call(operation, given().auth().oauth2(key));
    }

    private static Stream<Operation> operations(Predicate<Wanted> which) {
        return ApiDocument.operations().stream()
                .filter(operation -> TABLE.containsKey(operation.toString()))
                .filter(operation -> which.test(TABLE.get(operation.toString())));
    }

    private static boolean needsAKey(Wanted wanted) {
        return !wanted.isPublic();
    }

    private static boolean needsACertainKey(Wanted wanted) {
        return needsAKey(wanted) && wanted.lacking().length > 0;
    }

    private static boolean ofOrganizations(Wanted wanted) {
        return !wanted.isPublic() && !wanted.scopes().equals(OPERATOR);
    }

    private static void all(Stream<Executable> checks) {
        assertAll(checks);
    }

    private static void assertRefused(int status, Operation operation, Response answer) {
        assertEquals(status, answer.statusCode(), operation + " answered " + answer.asString());
        assertTrue(answer.contentType().startsWith("application/problem+json"), operation + answer.contentType());
    }

    /** What reading the others changes. */
    private static final String READINGS = "GET /v1/comment-readings";

    /** Everything else that A can read; when it was last counted or read does not matter. */
    private Map<String, String> snapshot() {
        return operations(TenancyTest::ofOrganizations)
                .filter(operation -> operation.method().equals("get"))
                .filter(operation -> !operation.toString().equals(READINGS))
                .collect(Collectors.toMap(
                        Operation::toString,
                        operation ->
                                call(operation, a.key()).asString().replaceAll("\"(asOf|exportedAt)\":\"[^\"]*\"", ""),
                        (x, y) -> x,
                        TreeMap::new));
    }

    @Test
    void everyOperationIsInTheTable() {
        TreeSet<String> documented = ApiDocument.operations().stream()
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                String.join("\n", new TreeSet<>(TABLE.keySet())),
                String.join("\n", documented),
                "write new operations into TABLE, with the scopes they need");
    }

    @Test
    void theDocumentNamesTheScopes() {
        all(operations(wanted -> true)
                .map(operation -> () -> assertEquals(
                        TABLE.get(operation.toString()).scopes(),
                        operation.secured()
                                ? Stream.of(operation.node().at("/security/0/bearer"))
                                        .flatMap(scopes -> Arrays.stream(scopes.toString()
                                                .replaceAll("[\\[\\]\"]", "")
                                                .split(",")))
                                        .collect(Collectors.joining(" "))
                                : "",
                        operation.toString())));
    }

    @Test
    void withoutAKeyNothingIsAnswered() {
        fillA();
        all(operations(TenancyTest::needsAKey).map(operation -> () -> {
            Response answer = call(operation, given());
            assertRefused(401, operation, answer);
            assertTrue(answer.header("WWW-Authenticate") != null, operation.toString());
            assertRefused(401, operation, call(operation, "mp_" + a.id() + "_guessed"));
        }));
    }

    @Test
    void aKeyWithoutTheScopeIsRefused() {
        fillA();
        all(operations(TenancyTest::needsACertainKey).map(operation -> () -> {
            Wanted wanted = TABLE.get(operation.toString());
            assertRefused(403, operation, call(operation, a.key(wanted.lacking())));
        }));
    }

    @Test
    void theOperatorMayDoNothingInAnOrganization() {
        fillA();
        all(operations(TenancyTest::ofOrganizations)
                .map(operation -> () -> assertRefused(403, operation, call(operation, TestDatabase.OPERATOR_KEY))));
    }

    @Test
    void eachOfTheScopesIsEnough() {
        fillA();
        all(operations(TenancyTest::ofOrganizations)
                .flatMap(operation -> TABLE.get(operation.toString()).allowed().stream()
                        .map(scope -> () -> {
                            int status = call(operation, b.key(scope)).statusCode();
                            assertTrue(
                                    status != 401 && status != 403 && status < 500,
                                    operation + " with " + scope + ": " + status);
                        })));
    }

    @Test
    void anotherOrganizationsThingsAreNeitherReadNorChanged() {
        fillA();
        Map<String, String> before = snapshot();
        assertTrue(
                before.values().stream().filter(body -> body.contains(MARKER)).count() > 5, before.toString());
        all(operations(TenancyTest::ofOrganizations).map(operation -> () -> {
            Response answer = call(operation, b.key());
            assertTrue(answer.statusCode() < 500, operation.toString());
            assertFalse(answer.asString().contains(MARKER), operation + " told " + answer.asString());
            assertFalse(answer.asString().contains(a.slug()), operation + " told " + answer.asString());
        }));
        assertEquals(before.toString(), snapshot().toString());
    }
}
