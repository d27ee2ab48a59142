package org.memberpulse.webhook;

import static org.memberpulse.TestOrganization.json;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.memberpulse.TestOrganization;

/** A webhook of an organization, with the receiver behind it. */
public final class TestHook implements AutoCloseable {
    private final TestOrganization organization;
    private final String code;
    private final Receiver receiver;
    private final String secret;

    private TestHook(TestOrganization organization, String code, String events, Receiver receiver) {
        this.organization = organization;
        this.code = code;
        this.receiver = receiver;
        this.secret = put("{'url': '" + receiver.url() + "'" + events + "}")
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** A webhook that is told of these events, or of all when none is named. */
    public static TestHook of(TestOrganization organization, String code, String... events) {
        String list = events.length == 0 ? "" : ", 'events': ['" + String.join("', '", events) + "']";
        return new TestHook(organization, code, list, Receiver.start());
    }

    TestOrganization organization() {
        return organization;
    }

    public Receiver receiver() {
        return receiver;
    }

    String secret() {
        return secret;
    }

    String path() {
        return "/v1/webhooks/" + code;
    }

    ValidatableResponse put(String body) {
        return organization.put("/v1/webhooks/" + code, body);
    }

    /** Switches it on again, as it is. */
    void enable() {
        put("{'url': '" + receiver.url() + "'}").statusCode(200);
    }

    ValidatableResponse get() {
        return organization.get(path());
    }

    /** The delivery log, the newest event first. */
    public JsonPath log() {
        return organization
                .get(path() + "/deliveries?limit=1000")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The types of all events for it, whatever became of them, in the order in which they happened. */
    public List<String> types() {
        List<String> types = new ArrayList<>(log().getList("data.type"));
        Collections.reverse(types);
        return types;
    }

    /** Waits until the only delivery, or the newest, has this many attempts behind it. */
    JsonPath afterAttempts(int attempts) {
        Await.until(
                Duration.ofSeconds(25),
                () -> log().getInt("data[0].attempts") >= attempts,
                () -> "after " + attempts + " attempts: " + log().prettify());
        return log();
    }

    /** Waits until all deliveries have this state. */
    public void awaitAll(int count, String state) {
        Await.until(
                Duration.ofSeconds(25),
                () -> log().getList("data.findAll { it.state == '" + state + "' }")
                                .size()
                        == count,
                () -> "not all " + state + ": " + log().prettify());
    }

    /** The bodies of what it got, once it got this many. */
    public List<JsonPath> bodies(int count) {
        return receiver.await(count).stream()
                .map(got -> new JsonPath(got.body()))
                .toList();
    }

    /** Lets something happen that webhooks are told of. */
    static void happen(TestOrganization organization, String memberId) {
        organization.putMember(memberId, "{}");
        organization
                .send()
                .body(json("{}"))
                .put("/v1/members/{id}/opt-out", memberId)
                .then()
                .statusCode(200);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
