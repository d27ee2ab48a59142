package org.memberpulse.invitation;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class HeldBackTest {
    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    @Test
    void whoIsNotAskedIsListedWithTheReasonOfTheLastDecision() {
        acme.invite("m-1", "mid-term");
        acme.trigger("m-1", "post-onboarding").statusCode(200);
        acme.get("/v1/held-back")
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].memberId", is("m-1"))
                .body("data[0].stage", is("post-onboarding"))
                .body("data[0].reason", is("quiet_period"))
                .body("data[0].eligibleAt", notNullValue())
                .body("next", nullValue());

        acme.send().put("/v1/members/m-1/opt-out").then().statusCode(200);
        acme.trigger("m-1", "post-onboarding").statusCode(200);
        acme.get("/v1/held-back").body("data.reason", equalTo(List.of("opted_out")));
    }

    @Test
    void theRowGoesWhenTheMemberIsAskedAfterAll() {
        String event = "{'memberId': 'm-1', 'stage': 'post-onboarding', 'occurrence': 'first', 'member': {}}";
        acme.invite("m-1", "mid-term");
        acme.trigger(event).body("decision", is("suppressed"));

        MovableClock.in(Duration.ofDays(91), () -> acme.trigger(event)).body("decision", is("invited"));
        acme.get("/v1/held-back").body("data", empty());
    }

    @Test
    void countsAreByStageSegmentAndReason() {
        for (int i = 0; i < 3; i++) {
            acme.invite("m-" + i, "mid-term");
            acme.trigger("m-" + i, "post-onboarding");
        }
        acme.putMember("m-9", "{'contactable': false, 'attributes': {'grade': 'senior'}}");
        acme.trigger("m-9", "post-onboarding");

        acme.get("/v1/held-back/counts")
                .statusCode(200)
                .body("data.segment", equalTo(List.of("other", "senior")))
                .body("data.reason", equalTo(List.of("quiet_period", "not_contactable")))
                .body("data.count", equalTo(List.of(3, 1)));
        acme.get("/v1/held-back/counts?to=2020-01-01").body("data", empty());
    }

    @Test
    void pagesGoOnWhereTheyEndedAndFiltersHold() {
        for (int i = 0; i < 5; i++) {
            acme.putMember("m-" + i, "{'contactable': false}");
            acme.trigger("m-" + i, "mid-term");
        }
        String next = acme.get("/v1/held-back?limit=3")
                .body("data", hasSize(3))
                .extract()
                .path("next");
        acme.get("/v1/held-back?limit=3&after=" + next).body("data", hasSize(2)).body("next", nullValue());
        acme.get("/v1/held-back?reason=opted_out").body("data", empty());
        acme.get("/v1/held-back?memberId=m-3&stage=mid-term&reason=not_contactable")
                .body("data.memberId", equalTo(List.of("m-3")));
        acme.get("/v1/held-back?after=nonsense").statusCode(400);
        acme.get("/v1/held-back?reason=nonsense").statusCode(400);
    }

    @Test
    void aTestIsNotNoted() {
        acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true, 'member': {'contactable': false}}")
                .statusCode(201);
        acme.get("/v1/held-back").body("data", empty());
    }
}
