package org.memberpulse.hook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** Bodies as tools post them, without any header of ours. */
@QuarkusTest
class HookTest {
    private static final String WORKFLOW_OF_HUBSPOT = """
            {"vid": 40218, "canonical-vid": 40218, "portal-id": 62515, "is-contact": true, "properties": {
              "firstname": {"value": "Ada", "versions": [{"value": "Ada", "timestamp": 1754006400000}]},
              "member_number": {"value": "m-1", "versions": []},
              "joined_on": {"value": "1754006400000", "versions": []},
              "grade": {"value": "student", "versions": []}},
             "form-submissions": [], "list-memberships": [], "merge-audits": []}""";

    private static final String SUBSCRIPTION_OF_HUBSPOT = """
            [{"eventId": 1, "subscriptionId": 12345, "portalId": 62515, "appId": 54321, "occurredAt": %d,
              "subscriptionType": "contact.propertyChange", "attemptNumber": 0, "objectId": 123,
              "propertyName": "onboarding", "propertyValue": "done", "changeSource": "CRM"},
             {"eventId": 2, "subscriptionId": 12345, "portalId": 62515, "appId": 54321, "occurredAt": %d,
              "subscriptionType": "contact.deletion", "attemptNumber": 0, "objectId": 124, "changeSource": "CRM"}]""";

    private static final String CONTEXT_OF_DYNAMICS = """
            {"BusinessUnitId": "5c1b0f26-1a2b-4c3d-8e9f-000000000000", "Depth": 1,
             "InputParameters": [{"key": "Target", "value": {
               "__type": "Entity:http:\\/\\/schemas.microsoft.com\\/xrm\\/2011\\/Contracts",
               "Attributes": [{"key": "statuscode", "value": {"Value": 1}},
                 {"key": "new_memberid", "value": "m-1"},
                 {"key": "new_joinedon", "value": "\\/Date(1754006400000)\\/"}],
               "Id": "9f1b0f26-1a2b-4c3d-8e9f-000000000001", "LogicalName": "contact"}}],
             "MessageName": "Update", "OperationCreatedOn": "\\/Date(1754006400000)\\/", "Stage": 40}""";

    private static final String FORM_OF_MAILCHIMP = "type=subscribe&fired_at=2026-11-21+21%3A35%3A57"
            + "&data%5Bid%5D=8a25ff1d98&data%5Blist_id%5D=a6b5da1054&data%5Bemail%5D=ada%40example.org"
            + "&data%5Bmerges%5D%5BMEMBERID%5D=m-1&data%5Bmerges%5D%5BFNAME%5D=Ada&data%5Bip_opt%5D=10.0.0.1";

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private String hook(String mapping) {
        return acme.put("/v1/inbound-hooks/crm", mapping)
                .statusCode(201)
                .header("Cache-Control", is("no-store"))
                .extract()
                .path("url");
    }

    private static ValidatableResponse post(String url, String body) {
        return given().contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(url))
                .then();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/v1/hooks/"));
    }

    @Test
    void aWorkflowOfHubSpotSentFiveTimesAsksOnce() {
        String url =
                hook("{'stage': 'post-onboarding', 'channel': 'email', 'memberId': '/properties/member_number/value',"
                        + " 'member': {'joinedOn': '/properties/joined_on/value',"
                        + " 'attributes': {'grade': '/properties/grade/value'}}}");

        for (int time = 0; time < 5; time++) {
            post(url, WORKFLOW_OF_HUBSPOT)
                    .statusCode(200)
                    .body("taken", is(1))
                    .body("decisions[0].decision", is("invited"))
                    .body(not(containsString("/s/")))
                    .body(not(containsString("token")));
        }
        acme.get("/v1/members/m-1")
                .body("joinedOn", is("2025-08-01"))
                .body("segment", is("student"))
                .body("attributes.firstname", nullValue());
        acme.get("/v1/members/m-1/eligibility?stage=post-onboarding").body("asks", hasSize(1));
    }

    @Test
    void aRetryDaysLaterAsksNobodyAgain() {
        String url = hook("{'stage': 'mid-term', 'memberId': 'id', 'member': {}}");
        post(url, "{\"id\": \"m-1\"}").body("decisions[0].decision", is("invited"));

        MovableClock.in(Duration.ofDays(3), () -> post(url, "{\"id\": \"m-1\"}"))
                .statusCode(200)
                .body("decisions[0].reason", is("already_invited"));
    }

    @Test
    void ofAListOfHubSpotOnlyWhatIsWantedIsTaken() {
        String url = hook("{'stage': 'mid-term', 'memberId': 'objectId', 'occurredAt': 'occurredAt', 'member': {},"
                + " 'when': {'subscriptionType': ['contact.propertyChange'], '/propertyValue': ['done', 'finished']}}");
        long now = MovableClock.now().toEpochMilli();

        post(url, SUBSCRIPTION_OF_HUBSPOT.formatted(now, now))
                .statusCode(200)
                .body("taken", is(1))
                .body("ignored", is(1))
                .body("refused", is(0));
        acme.get("/v1/members/123").statusCode(200);
        acme.get("/v1/members/124").statusCode(404);
    }

    @Test
    void aContextOfDynamicsIsReadByTheKeysOfItsLists() {
        String target = "/InputParameters/[key=Target]/value/Attributes/";
        String url = hook("{'stage': 'mid-term', 'memberId': '" + target + "[key=new_memberid]/value',"
                + " 'member': {'joinedOn': '" + target + "[key=new_joinedon]/value'}}");

        post(url, CONTEXT_OF_DYNAMICS).statusCode(200).body("taken", is(1));
        acme.get("/v1/members/m-1").body("joinedOn", is("2025-08-01"));
    }

    @Test
    void aFormOfMailchimpIsReadByTheNamesOfItsFields() {
        String url = hook("{'stage': 'mid-term', 'memberId': 'data[merges][MEMBERID]', 'when': {'type': ['subscribe']},"
                + " 'member': {}}");
        given().get(path(url)).then().statusCode(200).body("hook", is("crm"));

        post(url, FORM_OF_MAILCHIMP).statusCode(200).body("taken", is(1));
        given().contentType("application/x-www-form-urlencoded")
                .body(FORM_OF_MAILCHIMP.replace("subscribe", "unsubscribe"))
                .post(path(url))
                .then()
                .statusCode(200)
                .body("ignored", is(1));
        acme.get("/v1/members/m-1").body("attributes", is(java.util.Map.of()));
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsNoValue() {
        String url = hook("{'stage': 'mid-term', 'memberId': '/who/id', 'member': {'joinedOn': 'joined'}}");

        post(url, "{\"who\": {}}").statusCode(422).body("errors[0].pointer", is("/who/id"));
        post(url, "{\"who\": {\"id\": \"secret-7\"}, \"joined\": \"secret-8\"}").statusCode(422);
        post(url, "{\"who\": {\"id\": \"secret-9\\u0000\"}}").statusCode(400);
        post(url, "{nonsense secret-10").statusCode(400).body("code", is("malformed_body"));
        post(url, "").statusCode(400);
        post(url, "a=%zz").statusCode(400);
        acme.get("/v1/inbound-hooks/crm/rejections")
                .body("data", hasSize(6))
                .body("data[5].field", is("memberId"))
                .body("data[5].pointer", is("/who/id"))
                .body("data[4].field", is("joinedOn"))
                .body(not(containsString("secret")));
    }

    @Test
    void anUnknownMemberIsRefusedUnlessTheHookMapsAProfile() {
        String url = hook("{'stage': 'mid-term', 'memberId': 'id'}");

        post(url, "{\"id\": \"m-1\"}").statusCode(404).body("code", is("member_unknown"));
        acme.putMember("m-1", "{}");
        post(url, "{\"id\": \"m-1\"}").statusCode(200);
    }

    @Test
    void theStageCanStandInTheBody() {
        String url = hook("{'stageFrom': 'stage', 'memberId': 'id', 'member': {}}");

        post(url, "{\"id\": 7, \"stage\": \"mid-term\"}").statusCode(200).body("taken", is(1));
        post(url, "{\"id\": 7, \"stage\": \"unknown\"}").statusCode(404);
        post(url, "{\"id\": 7}").statusCode(422);
        acme.get("/v1/members/7").statusCode(200);
    }

    @Test
    void aHookForTryingOutCountsNothing() {
        String url = hook("{'stage': 'mid-term', 'memberId': 'id', 'member': {}, 'test': true}");

        post(url, "{\"id\": \"m-1\"}").statusCode(200).body("decisions[0].decision", is("invited"));
        acme.get("/v1/members/m-1/eligibility?stage=mid-term").body("asks", empty());
        acme.send().delete("/v1/invitations/test").then().statusCode(200).body("removed", is(1));
    }

    @Test
    void aNewKeyEndsTheOldAddress() {
        String old = hook("{'stage': 'mid-term', 'memberId': 'id', 'member': {}}");
        String fresh = acme.send()
                .post("/v1/inbound-hooks/crm/key")
                .then()
                .statusCode(200)
                .extract()
                .path("url");

        post(old, "{\"id\": \"m-1\"}").statusCode(404);
        post(fresh, "{\"id\": \"m-1\"}").statusCode(200);
        acme.put("/v1/inbound-hooks/crm", "{'stage': 'mid-term', 'memberId': 'id', 'enabled': false}")
                .statusCode(200)
                .body("$", not(org.hamcrest.Matchers.hasKey("url")));
        post(fresh, "{\"id\": \"m-1\"}").statusCode(409);
        acme.send().delete("/v1/inbound-hooks/crm").then().statusCode(204);
        post(fresh, "{\"id\": \"m-1\"}").statusCode(404);
        post("/v1/hooks/nonsense", "{}").statusCode(404);
    }

    @Test
    void aMappingMustSayWhatItNeeds() {
        acme.put("/v1/inbound-hooks/crm", "{'memberId': 'id'}").statusCode(422);
        acme.put("/v1/inbound-hooks/crm", "{'stage': 'mid-term', 'stageFrom': 's', 'memberId': 'id'}")
                .statusCode(422);
        acme.put("/v1/inbound-hooks/crm", "{'stage': 'unknown', 'memberId': 'id'}")
                .statusCode(422)
                .body("errors[0].pointer", is("/stage"));
    }
}
