package org.memberpulse.invitation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class EligibilityResourceTest {
    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    @Test
    void everyRuleIsExplainedInTheOrderInWhichItIsTried() {
        acme.putMember("m-1", "{'contactable': false}");

        acme.get("/v1/members/m-1/eligibility?stage=mid-term")
                .statusCode(200)
                .body("decision", is("suppressed"))
                .body("reason", is("not_contactable"))
                .body(
                        "rules.rule",
                        equalTo(List.of(
                                "no_survey_for_stage",
                                "outside_stage_window",
                                "not_contactable",
                                "opted_out",
                                "bounced",
                                "lapsed",
                                "already_invited",
                                "quiet_period",
                                "yearly_cap",
                                "sampled_out")))
                .body("rules.findAll { !it.passes }.rule", equalTo(List.of("not_contactable")))
                .body("asks", empty());
    }

    @Test
    void rulesOfTimeSayUntilWhen() {
        acme.invite("m-1", "mid-term");

        acme.get("/v1/members/m-1/eligibility?stage=post-onboarding")
                .body("reason", is("quiet_period"))
                .body("eligibleAt", notNullValue())
                .body("rules.find { it.rule == 'quiet_period' }.until", notNullValue())
                .body("rules.find { it.rule == 'yearly_cap' }.passes", is(true))
                .body("asks", hasSize(1))
                .body("asks[0].stage", is("mid-term"))
                .body("invitationId", nullValue());
    }

    @Test
    void whatATriggerWouldGetAgainIsNamed() {
        String id = acme.trigger("m-1", "mid-term").extract().path("invitation.id");

        acme.get("/v1/members/m-1/eligibility?stage=mid-term")
                .body("decision", is("invited"))
                .body("invitationId", is(id))
                .body("rules.find { it.rule == 'already_invited' }.passes", is(false));
        acme.get("/v1/members/m-1/eligibility?stage=mid-term&occurrence=another")
                .body("reason", is("already_invited"))
                .body("invitationId", nullValue());
    }

    @Test
    void unknownMembersAndStagesAreProblems() {
        acme.putMember("m-1", "{}");
        acme.get("/v1/members/nobody/eligibility?stage=mid-term")
                .statusCode(404)
                .body("code", is("member_unknown"));
        acme.get("/v1/members/m-1/eligibility?stage=unknown").statusCode(404).body("code", is("stage_unknown"));
        acme.get("/v1/members/m-1/eligibility").statusCode(400);
    }

    @Test
    void testsAreRemovedByOneCallWithTheirAnswers() {
        String token = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}, 'test': true}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
        String real = acme.invite("m-2", "mid-term");

        acme.send().delete("/v1/invitations/test").then().statusCode(200).body("removed", is(1));
        TestOrganization.read(token).statusCode(404);
        TestOrganization.read(real).statusCode(200);
        acme.send().delete("/v1/invitations/test").then().body("removed", is(0));
    }
}
