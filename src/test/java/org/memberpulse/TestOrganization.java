package org.memberpulse;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.memberpulse.platform.TestDatabase;

/**
 * An organization of one test's own, made through the API, and the calls that most tests need. JSON is written with
 * single quotes.
 *
 * <p>It is made at the first call, because a test object exists before the test knows the port of the service.
 */
public final class TestOrganization {
    private final String timeZone;
    private JsonPath created;

    private TestOrganization(String timeZone) {
        this.timeZone = timeZone;
    }

    public static TestOrganization create() {
        return create("Europe/London");
    }

    public static TestOrganization create(String timeZone) {
        return new TestOrganization(timeZone);
    }

    /** A request with a key, ready for a JSON body. */
    public static RequestSpecification as(String key) {
        return given().auth().oauth2(key).contentType("application/json");
    }

    /** Single quotes are easier to read in a Java text. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    public String id() {
        return created().getString("id");
    }

    public String slug() {
        return created().getString("slug");
    }

    public String name() {
        return created().getString("name");
    }

    /** A key with every scope. */
    public String key() {
        return created().getString("apiKey.key");
    }

    /** A new key with these scopes only. */
    public String key(String... scopes) {
        String list = "'" + String.join("', '", scopes) + "'";
        return send().body(json("{'name': 'test', 'scopes': [" + list + "]}"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    /** A request with every scope, ready for a JSON body. */
    public RequestSpecification send() {
        return as(key());
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return send().get(path, parameters).then();
    }

    public ValidatableResponse put(String path, String body) {
        return send().body(json(body)).put(path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return send().body(json(body)).post(path).then();
    }

    public ValidatableResponse putMember(String memberId, String changes) {
        return send().body(json(changes))
                .put("/v1/members/{memberId}", memberId)
                .then();
    }

    /** A stage event. */
    public ValidatableResponse trigger(String event) {
        return post("/v1/stage-events", event);
    }

    /** A stage event about a member who may be new. */
    public ValidatableResponse trigger(String memberId, String stage) {
        return trigger("{'memberId': '" + memberId + "', 'stage': '" + stage + "', 'member': {}}");
    }

    /** The token of a new invitation. */
    public String invite(String memberId, String stage) {
        return trigger(memberId, stage).statusCode(201).extract().path("invitation.token");
    }

    public static ValidatableResponse read(String token) {
        return given().get("/v1/public/invitations/{token}", token).then();
    }

    /** Sends answers, for example {@code {'nps': 9}}. */
    public static ValidatableResponse answer(String token, String answers) {
        return respond(token, "{'answers': " + answers + "}");
    }

    /** Sends a whole response. */
    public static ValidatableResponse respond(String token, String response) {
        return given().contentType("application/json")
                .body(json(response))
                .put("/v1/public/invitations/{token}/response", token)
                .then();
    }

    /** Asks a new member at a stage and sends the answers. */
    public void answered(String memberId, String stage, String answers) {
        answer(invite(memberId, stage), answers).statusCode(201);
    }

    /** The rows of an NPS report, for example {@code nps("groupBy=stage")}. */
    public ValidatableResponse nps(String query) {
        return report("nps", query);
    }

    /** A report of a metric. */
    public ValidatableResponse report(String metric, String query) {
        return get("/v1/metrics/" + metric + (query.isEmpty() ? "" : "?" + query));
    }

    /** Synchronized, because the first call may be made by a crowd. */
    private synchronized JsonPath created() {
        if (created == null) {
            String slug = "t-" + UUID.randomUUID();
            created = as(TestDatabase.OPERATOR_KEY)
                    .body(json("{'slug': '" + slug + "', 'name': 'Acme " + slug + "', 'timeZone': '" + timeZone + "'}"))
                    .post("/v1/organizations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
        }
        return created;
    }
}
