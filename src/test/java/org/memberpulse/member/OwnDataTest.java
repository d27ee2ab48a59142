package org.memberpulse.member;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.TestOrganization;

/** The person's own data: everything can be told, and two records of a person become one. */
@QuarkusTest
class OwnDataTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse export(String memberId) {
        return organization.get("/v1/members/{id}/export", memberId);
    }

    private ValidatableResponse merge(String into, String from) {
        return organization
                .send()
                .body(json("{'from': '" + from + "'}"))
                .post("/v1/members/{id}/merge", into)
                .then();
    }

    private String answeredByKey(String memberId) {
        String token = organization
                .send()
                .header("Idempotency-Key", "key of " + memberId)
                .body(json("{'memberId': '" + memberId + "', 'stage': 'mid-term', 'context': {'where': 'stand 7'},"
                        + " 'member': {'attributes': {'grade': 'student'}}}"))
                .post("/v1/stage-events")
                .then()
                .statusCode(201)
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 3, 'why': 'Of " + memberId + "'}")
                .statusCode(201);
        return token;
    }

    private void importFor(String memberId) {
        new Batches(organization, "/v1/responses/batch")
                .ndjson(
                        "",
                        "{'externalId': 'of " + memberId + "', 'answeredAt': '2026-03-02', 'stage': 'welcome',"
                                + " 'memberId': '" + memberId + "', 'scores': {'nps': 9}, 'comment': 'Long ago'}")
                .body("accepted", is(1));
    }

    @Test
    void anExportHasEverythingThatIsStoredAndNothingThatOpensAnything() {
        String token = answeredByKey("m-1");
        organization.trigger("m-1", "post-onboarding").body("reason", is("quiet_period"));
        importFor("m-1");
        answeredByKey("m-2");
        export("m-1")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("memberId", is("m-1"))
                .body("note", containsString("Confidential"))
                .body("profile.member.attributes.grade", is("student"))
                .body("profile.member.segment", is("student"))
                .body("profile.optedOutAt", nullValue())
                .body("stored.invitations", hasSize(1))
                .body("stored.invitations[0].context.where", is("stand 7"))
                .body("stored.invitations[0].attributes.grade", is("student"))
                .body("stored.invitations[0].issuedAt", containsString("Z"))
                .body("stored.heldBack[0].reason", is("quiet_period"))
                .body("stored.askedElsewhere[0].stage", is("welcome"))
                .body("stored.idempotencyKeys[0].key", is("key of m-1"))
                .body("stored.responses", hasSize(2))
                .body("stored.responses[0].answers.comment", is("Long ago"))
                .body("stored.responses[0].externalId", is("of m-1"))
                .body("stored.responses[1].answers.why", is("Of m-1"))
                .body("stored.responses[1].scores.nps", is(3))
                .body("stored.invitations[0].tokenHash", nullValue())
                .body("stored.invitations[0].secretId", nullValue())
                .body(not(containsString(token)))
                .body(not(containsString("Of m-2")));
    }

    @Test
    void anExportNeedsTheScopeOfAnswersToo() {
        answeredByKey("m-1");
        for (String scope : new String[] {"manage", "responses"}) {
            TestOrganization.as(organization.key(scope))
                    .get("/v1/members/m-1/export")
                    .then()
                    .statusCode(403)
                    .body("code", is("scope_missing"));
        }
        TestOrganization.as(organization.key("manage", "responses"))
                .get("/v1/members/m-1/export")
                .then()
                .statusCode(200);
        export("nobody").statusCode(404).body("code", is("member_unknown"));
    }

    @Test
    void aConfidentialAnswerIsInNoExport() {
        organization.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""").statusCode(200);
        organization.put("/v1/surveys/secret/publication", "").statusCode(200);
        organization.answered("m-1", "mid-term", "{'nps': 3}");
        export("m-1")
                .body("stored.responses", empty())
                .body("stored.invitations[0].state", is("answered"))
                .body("stored.invitations[0].answeredAt", nullValue());
    }

    @Test
    void twoRecordsOfAPersonBecomeOne() {
        answeredByKey("kept");
        answeredByKey("gone");
        importFor("gone");
        organization.trigger("gone", "post-onboarding").body("reason", is("quiet_period"));
        organization.trigger("kept", "post-onboarding").body("reason", is("quiet_period"));
        organization.trigger("gone", "mid-term").body("decision", is("invited"));
        organization.putMember("gone", "{'locale': 'fr', 'attributes': {'grade': 'senior', 'region': 'north'}}");
        organization.send().put("/v1/members/gone/opt-out").then().statusCode(200);

        merge("kept", "gone")
                .statusCode(200)
                .body("memberId", is("kept"))
                .body("locale", is("fr"))
                .body("attributes.grade", is("student"))
                .body("attributes.region", is("north"))
                .body("optedOut", is(true))
                .body("changed", hasSize(2));

        organization.get("/v1/members/gone").statusCode(404);
        export("kept")
                .body("stored.invitations", hasSize(2))
                .body("stored.responses", hasSize(3))
                .body("stored.askedElsewhere", hasSize(1))
                .body("stored.heldBack", hasSize(1))
                .body("stored.idempotencyKeys", hasSize(2))
                .body("stored.invitations.occurrence.unique()", hasSize(2))
                .body("profile.member.optedOut", is(true));
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
        organization.putMember("gone", "{}").statusCode(201).body("optedOut", is(false));
    }

    @Test
    void aLinkOfTheOtherRecordStillWorks() {
        String token = organization.invite("gone", "mid-term");
        organization.putMember("kept", "{}");
        merge("kept", "gone").statusCode(200);
        TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
        export("kept").body("stored.responses", hasSize(1));
        organization
                .trigger("kept", "mid-term")
                .statusCode(200)
                .body("decision", is("invited"))
                .body("invitation.token", is(token));
    }

    @Test
    void aMergeNeedsTwoRecords() {
        organization.putMember("m-1", "{}");
        merge("m-1", "m-1").statusCode(422).body("errors[0].pointer", is("/from"));
        merge("m-1", "nobody").statusCode(404).body("code", is("member_unknown"));
        merge("nobody", "m-1").statusCode(404).body("code", is("member_unknown"));
        organization.post("/v1/members/m-1/merge", "{}").statusCode(422);
    }
}
