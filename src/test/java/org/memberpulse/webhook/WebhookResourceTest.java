package org.memberpulse.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class WebhookResourceTest {
    private static final String URL = "'url': 'https://example.org/hooks'";

    private final TestOrganization acme = TestOrganization.create();

    private ValidatableResponse put(String body) {
        return acme.put("/v1/webhooks/crm", body);
    }

    private ValidatableResponse get() {
        return acme.get("/v1/webhooks/crm");
    }

    @Test
    void aNewWebhookIsEnabledAndSaysItsSecretOnce() {
        String secret = put("{" + URL + "}")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("code", is("crm"))
                .body("url", is("https://example.org/hooks"))
                .body("events", nullValue())
                .body("enabled", is(true))
                .body("disabledReason", nullValue())
                .body("description", nullValue())
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .path("secret");
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);

        get().statusCode(200).body("secret", nullValue());
        acme.get("/v1/webhooks").body("data.secret", contains(nullValue()));
        put("{" + URL + "}").statusCode(200).body("secret", nullValue());
    }

    @Test
    void aPutReplacesAllButTheSecret() {
        put("{" + URL + ", 'events': ['response.completed', 'member.opted_out'], 'description': 'CRM'}")
                .statusCode(201)
                .body("events", contains("response.completed", "member.opted_out"))
                .body("description", is("CRM"));
        put("{'url': 'https://example.net/'}")
                .statusCode(200)
                .body("url", is("https://example.net/"))
                .body("events", nullValue())
                .body("description", nullValue());
    }

    @Test
    void aPersonSwitchesItOffAndOn() {
        put("{" + URL + ", 'enabled': false}")
                .statusCode(201)
                .body("enabled", is(false))
                .body("disabledReason", is("switched_off"))
                .body("disabledAt", notNullValue());
        put("{" + URL + "}")
                .statusCode(200)
                .body("enabled", is(true))
                .body("disabledReason", nullValue())
                .body("disabledAt", nullValue());
    }

    @Test
    void aWebhookMadeAgainUnderItsCodeHasAnotherSecret() {
        String first = put("{" + URL + "}").extract().path("secret");
        acme.send().delete("/v1/webhooks/crm").then().statusCode(204);
        get().statusCode(404);
        String second = put("{" + URL + "}").statusCode(201).extract().path("secret");

        assertNotEquals(first, second);
    }

    @Test
    void aNewSecretIsSaidOnce() {
        String first = put("{" + URL + "}").extract().path("secret");
        acme.post("/v1/webhooks/crm/secret", "")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("secret", not(first))
                .body("previousSecretUntil", notNullValue());
        get().body("secret", nullValue()).body("previousSecretUntil", notNullValue());
    }

    @Test
    void theyAreListedByTheirCode() {
        List.of("zapier", "crm", "mail").forEach(code -> acme.put("/v1/webhooks/" + code, "{" + URL + "}"));

        acme.get("/v1/webhooks").statusCode(200).body("data.code", contains("crm", "mail", "zapier"));
    }

    @Test
    void twentyAreEnough() {
        for (int i = 0; i < 20; i++) {
            acme.put("/v1/webhooks/hook-" + i, "{" + URL + "}").statusCode(201);
        }
        acme.put("/v1/webhooks/hook-20", "{" + URL + "}").statusCode(409).body("code", is("conflict"));
        acme.put("/v1/webhooks/hook-1", "{" + URL + "}").statusCode(200);
        acme.get("/v1/webhooks").body("data", hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org",
                "https://user:secret@example.org/",
                "https://example.org/#x",
                "no url",
                "https://"
            })
    void anAddressThatCannotBeSentToIsRefused(String url) {
        put("{'url': '" + url + "'}").statusCode(422).body("errors.pointer", contains("/url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'url': ' '}",
                "{'url': 'https://example.org', 'events': []}",
                "{'url': 'https://example.org', 'events': [null]}"
            })
    void whatIsNotAcceptableIsRefused(String body) {
        put(body).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'url': 'https://example.org', 'events': ['member.born']}",
                "{'url': 'https://example.org', 'events': ['INVITATION_ISSUED']}",
                "{'url': 'https://example.org', 'secret': 'whsec_mine'}",
                "{'url': 'https://example.org', 'enabled': 'yes'}"
            })
    void whatCannotBeUnderstoodIsRefused(String body) {
        put(body).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'from': '2026-11-01T00:00:00Z'}",
                "{'from': '2026-11-02T00:00:00Z', 'to': '2026-11-01T00:00:00Z'}",
                "{'from': '2026-11-01T00:00:00Z', 'to': '2026-11-01T00:00:00Z'}"
            })
    void aReplayNeedsASpan(String body) {
        put("{" + URL + "}");

        acme.post("/v1/webhooks/crm/replays", body).statusCode(422);
    }

    @Test
    void aFreshWebhookHasNothingInItsLog() {
        put("{" + URL + "}");

        acme.get("/v1/webhooks/crm/deliveries")
                .statusCode(200)
                .body("data", empty())
                .body("next", nullValue());
    }

    @Test
    void theLogIsReadInPagesAndByState() {
        TestHook crm = TestHook.of(acme, "crm");
        for (int i = 0; i < 5; i++) {
            TestHook.happen(acme, "m-" + i);
        }

        var first = acme.get("/v1/webhooks/crm/deliveries?limit=3")
                .body("data", hasSize(3))
                .body("data.type", everyItem(is("member.opted_out")))
                .header("Link", matchesPattern("<.*after=.*>; rel=\"next\""))
                .extract();
        List<String> ids = first.path("data.eventId");
        List<String> rest = acme.get("/v1/webhooks/crm/deliveries?limit=3&after=" + first.path("next"))
                .body("data", hasSize(2))
                .body("next", nullValue())
                .extract()
                .path("data.eventId");
        assertEquals(
                5,
                java.util.stream.Stream.concat(ids.stream(), rest.stream())
                        .distinct()
                        .count());
        acme.get("/v1/webhooks/crm/deliveries?state=failed").body("data", empty());
        acme.get("/v1/webhooks/crm/deliveries?state=gone").statusCode(400);
        acme.get("/v1/webhooks/crm/deliveries?after=yesterday").statusCode(400);
        acme.get("/v1/webhooks/crm/deliveries?limit=0").statusCode(400);
        crm.close();
    }

    @Test
    void anUnknownWebhookIsNotFound() {
        acme.get("/v1/webhooks/crm").statusCode(404).body("code", is("not_found"));
        acme.get("/v1/webhooks/crm/deliveries").statusCode(404);
        acme.post("/v1/webhooks/crm/secret", "").statusCode(404);
        acme.send().delete("/v1/webhooks/crm").then().statusCode(404);
        acme.post("/v1/webhooks/crm/replays", "{'from': '2026-11-01T00:00:00Z', 'to': '2026-11-02T00:00:00Z'}")
                .statusCode(404);
    }
}
