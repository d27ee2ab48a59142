package org.memberpulse.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.memberpulse.TestOrganization.as;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.Batches;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MemberEventResourceTest {
    private static final String RENEWED = "'memberId': 'm-1', 'type': 'renewed', 'at': '2026-07-20'";

    private final TestOrganization organization = TestOrganization.create();
    private final Batches batches = new Batches(organization, "/v1/member-events/batch");

    private void member(String changes) {
        organization.putMember("m-1", changes).statusCode(201);
    }

    private ValidatableResponse post(String event) {
        return organization.post("/v1/member-events", "{" + event + "}");
    }

    private ValidatableResponse export() {
        return organization.get("/v1/members/m-1/export").statusCode(200);
    }

    @Test
    void anEventIsTakenOnceByTheIdOfTheCaller() {
        member("{}");
        String event = "'eventId': 'evt-1', 'memberId': 'm-1', 'type': 'content_clicked',"
                + " 'at': '2026-03-01T10:00:00Z', 'content': 'newsletter-12'";
        post(event)
                .statusCode(201)
                .body("eventId", is("evt-1"))
                .body("memberId", is("m-1"))
                .body("type", is("content_clicked"))
                .body("duplicate", is(false));
        post(event).statusCode(200).body("duplicate", is(true));
        post(event.replace("12", "13")).statusCode(200).body("duplicate", is(true));
        export().body("stored.memberEvents", hasSize(1))
                .body("stored.memberEvents[0].eventId", is("evt-1"))
                .body("stored.memberEvents[0].content", is("newsletter-12"))
                .body("stored.memberEvents[0].occurredAt", is("2026-03-01T10:00:00Z"));
    }

    @Test
    void withoutAnIdTheSameParticularsAreTheSameEvent() {
        member("{}");
        String event = "'memberId': 'm-1', 'type': 'event_attended', 'at': '2026-03-01', 'content': 'conference'";
        post(event).statusCode(201).body("eventId", nullValue());
        post(event).statusCode(200).body("duplicate", is(true));
        post(event.replace("conference", "branch meeting")).statusCode(201);
        post(event.replace("03-01", "03-02")).statusCode(201);
        post(event.replace("event_attended", "content_clicked")).statusCode(201);
    }

    @Test
    void theSameEventFromManyAtOnceIsTakenOnce() {
        member("{}");
        String event = "'eventId': 'evt-1', 'memberId': 'm-1', 'type': 'content_clicked', 'at': '2026-03-01'";
        var statuses = Crowd.all(20, caller -> post(event).extract().statusCode());
        org.junit.jupiter.api.Assertions.assertEquals(
                1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        export().body("stored.memberEvents", hasSize(1));
    }

    @Test
    void aRenewalSettlesTheNearestDueDateOfTheMember() {
        member("{'joinedOn': '2024-08-01', 'renewsOn': '2026-08-01'}");
        post(RENEWED).statusCode(201);
        organization.putMember("m-1", "{'renewsOn': '2027-08-01'}").statusCode(200);
        post(RENEWED).statusCode(200).body("duplicate", is(true));
        post(RENEWED.replace("07-20", "08-09")).statusCode(201);
        post(RENEWED + ", 'dueOn': '2025-08-01'").statusCode(201);
        export().body("stored.memberEvents.dueOn", contains("2026-08-01", "2026-08-01", "2025-08-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'memberId': 'm-1', 'type': 'onboarding_activity', 'at': '2026-03-01'               | 422 | /activity",
                "'memberId': 'm-1', 'type': 'renewed', 'at': '2026-03-01'                           | 422 | /dueOn",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-03-01', 'dueOn': '2026-03-01' | 422 | /dueOn",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-02-30'                      | 422 | /at",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-03-01T10:00:00'             | 422 | /at",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '+999999999-12-31T00:00:00Z'      | 422 | /at",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2999-01-01'                      | 422 | /at",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '1969-12-31'                      | 422 | /at",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-03-01', 'activity': 'A b'   | 422 | /activity",
                "'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-03-01', 'eventId': ''       | 422 | /eventId",
                "'memberId': 'm-1', 'type': 'content_sent'                                          | 422 | /at",
                "'type': 'content_sent', 'at': '2026-03-01'                                         | 422 | /memberId",
                "'memberId': 'm-1', 'type': 'nothing', 'at': '2026-03-01'                           | 400 | /type"
            })
    void whatIsNoEventIsRefusedByItsPointer(String event, int status, String pointer) {
        member("{}");
        post(event).statusCode(status).body("errors[0].pointer", is(pointer));
    }

    @Test
    void strangersAndErasedMembersAreRefused() {
        String event = "'memberId': 'm-1', 'type': 'content_clicked', 'at': '2026-03-01'";
        post(event).statusCode(404).body("code", is("member_unknown"));
        member("{}");
        organization.send().delete("/v1/members/m-1").then().statusCode(204);
        post(event).statusCode(409).body("code", is("erased"));
        batches.array("", "[{" + event + "}]")
                .statusCode(200)
                .body("rejected", is(1))
                .body("errors[0].code", is("erased"));
    }

    @Test
    void aBadLineSpoilsNoOther() {
        member("{}");
        String good = "{'memberId': 'm-1', 'type': 'content_clicked', 'at': '2026-03-01'}";
        String[] lines = {
            good,
            "{'memberId': 'm-1', 'type': 'renewed', 'at': '2026-03-01'}",
            "{'memberId': 'm-2', 'type': 'content_clicked', 'at': '2026-03-01'}",
            "{'memberId': 'm-1'",
            good,
            "{'memberId': 'm-1', 'type': 'onboarding_activity', 'at': '2026-03-01'}",
            good.replace("03-01", "03-02")
        };
        batches.ndjson("", lines)
                .statusCode(200)
                .body("accepted", is(2))
                .body("duplicates", is(1))
                .body("rejected", is(4))
                .body("errors.line", contains(4, 6, 2, 3))
                .body("errors.code", contains("malformed_body", "invalid", "invalid", "member_unknown"));
        batches.ndjson("", lines).body("accepted", is(0)).body("duplicates", is(3));
    }

    @Test
    void csvIsTakenLikeTheRest() {
        member("{'renewsOn': '2026-08-01'}");
        String text = """
                eventId,memberId,type,at,activity,dueOn,content
                e-1,m-1,onboarding_activity,2026-03-01T09:00:00Z,profile-set-up,,
                ,m-1,renewed,2026-07-20,,2026-08-01,
                ,m-1,event_attended,2026-05-05,,,"Annual, big"
                ,m-1,event_attended,5 May,,,
                """;
        batches.csv("", text)
                .statusCode(200)
                .body("accepted", is(3))
                .body("errors.line", contains(5))
                .body("errors[0].detail", containsString("date"));
        batches.csv("", text).body("accepted", is(0)).body("duplicates", is(3));
        batches.csv("", "eventId,nothing\n1,2\n").statusCode(400);
        batches.csv("", "eventId,memberId\n").body("accepted", is(0)).body("errors", empty());
    }

    @Test
    void aBatchOfThousandsIsTakenInChunks() {
        member("{}");
        String rows = IntStream.range(0, 2_500)
                .mapToObj(i -> "e-" + i + ",m-1,content_clicked,2026-03-01T00:00:00Z")
                .collect(Collectors.joining("\n"));
        batches.csv("", "eventId,memberId,type,at\n" + rows).body("accepted", is(2_500));
    }

    @Test
    void mergedRecordsShareTheirEvents() {
        member("{}");
        organization.putMember("m-2", "{}").statusCode(201);
        String event = "'memberId': 'm-1', 'type': 'content_clicked', 'at': '2026-03-01'";
        post(event).statusCode(201);
        post(event.replace("m-1", "m-2")).statusCode(201);
        post(event.replace("m-1", "m-2") + ", 'content': 'more'").statusCode(201);
        organization.post("/v1/members/m-1/merge", "{'from': 'm-2'}").statusCode(200);
        export().body("stored.memberEvents", hasSize(2));
        post(event).statusCode(200);
    }

    @Test
    void eachOfTwoScopesIsEnough() {
        member("{}");
        for (String scope : new String[] {"trigger", "manage"}) {
            as(organization.key(scope))
                    .body(json("{'memberId': 'm-1', 'type': 'content_sent', 'at': '2026-03-01', 'content': '" + scope
                            + "'}"))
                    .post("/v1/member-events")
                    .then()
                    .statusCode(201);
        }
    }
}
