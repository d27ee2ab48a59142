package org.memberpulse.member;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.Crowd;
import org.memberpulse.MovableClock;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;
import org.memberpulse.organization.CurrentOrganization;

@QuarkusTest
class ForgettingTest {
    private static final int DAYS_A_MONTH = 31;

    private final TestOrganization organization = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    @Inject
    Forgetting forgetting;

    @Inject
    CurrentOrganization current;

    @BeforeEach
    void someAnswers() {
        for (int i = 0; i < 6; i++) {
            organization.answered(
                    "m-" + i, "mid-term", "{'nps': " + (5 + i) + ", 'msat': 4, 'pride': 5, 'why': 'zebra " + i + "'}");
        }
        new Batches(organization, "/v1/responses/batch")
                .ndjson(
                        "",
                        "{'externalId': 'a', 'answeredAt': '" + MovableClock.now() + "', 'stage': 'welcome',"
                                + " 'memberId': 'm-1', 'scores': {'nps': 9}, 'comment': 'zebra import'}");
        organization.trigger("m-1", "post-onboarding").body("reason", is("quiet_period"));
    }

    /** As the job does, with nothing that this test has read. */
    private void forget() {
        forgetAtOnce(1);
    }

    private void forgetAtOnce(int instances) {
        Crowd.all(instances, instance -> forgetHere());
    }

    @ActivateRequestContext
    Integer forgetHere() {
        return current.within(organization.id(), () -> {
            forgetting.continueToday();
            return 0;
        });
    }

    private void forgetAfter(int months) {
        MovableClock.in(Duration.ofDays((long) months * DAYS_A_MONTH + 1), () -> {
            forget();
            return null;
        });
    }

    private void keep(String retention) {
        organization
                .send()
                .body(json("{'retention': " + retention + "}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
    }

    private TableDump dump() {
        return TableDump.of(jdbi, organization.id());
    }

    private ValidatableResponse export(String memberId) {
        return organization.get("/v1/members/{id}/export", memberId).statusCode(200);
    }

    private List<String> figures() {
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
        return Stream.of("nps", "msat", "pride")
                .map(metric -> organization
                        .report(metric, "groupBy=segment,stage&period=month")
                        .extract()
                        .path("data")
                        .toString())
                .toList();
    }

    @Test
    void nothingIsForgottenBeforeItsTime() {
        List<String> before = dump().of("response");
        forgetAfter(11);
        assertEquals(before, dump().of("response"));
        export("m-1").body("stored.invitations", hasSize(1)).body("stored.heldBack", hasSize(1));
    }

    @Test
    void whatMembersWroteIsForgottenFirst() {
        List<String> figures = figures();
        assertEquals(7, dump().with("zebra").size());
        forgetAfter(12);
        assertEquals(List.of(), dump().with("zebra"));
        export("m-0")
                .body("stored.responses[0].answers.nps", is(5))
                .body("stored.responses[0].answers", not(hasKey("why")));
        assertEquals(figures, figures());
    }

    @Test
    void thenWhoSaidItIsForgotten() {
        List<String> figures = figures();
        keep("{'identityMonths': 6}");
        forgetAfter(6);
        export("m-1").body("stored.responses", empty()).body("stored.invitations", hasSize(1));
        assertEquals(7, dump().with("zebra").size());
        assertEquals(figures, figures());
    }

    @Test
    void andWhoWasAskedOrHeldBackIsForgotten() {
        organization.putMember("m-1", "{'attributes': {'nick': 'foal'}}");
        organization.trigger(
                "{'memberId': 'new', 'stage': 'mid-term', 'occurrence': 'foal', 'context': {'where': 'foal'}, 'member': {}}");
        List<String> figures = figures();
        keep("{'invitationMonths': 14}");
        forgetAfter(14);
        export("m-1")
                .body("stored.invitations", empty())
                .body("stored.heldBack", empty())
                .body("stored.askedElsewhere", empty())
                .body("stored.responses.answers.nps", hasSize(2));
        TableDump dump = dump();
        assertEquals(7, dump.of("invitation").size());
        assertEquals(
                List.of(),
                dump.of("invitation").stream()
                        .filter(row -> row.contains("foal"))
                        .toList());
        assertEquals(figures, figures());
    }

    @Test
    void profilesOfLeaversAreForgottenAndMayComeBack() {
        organization.putMember("m-1", "{'status': 'left', 'leftReason': 'resigned'}");
        organization.send().put("/v1/members/m-1/opt-out").then().statusCode(200);
        organization.putMember("m-2", "{'status': 'lapsed'}");
        MovableClock.in(
                Duration.ofDays(200),
                () -> organization.putMember("m-3", "{'status': 'left'}").statusCode(200));
        organization.putMember("m-4", "{'status': 'left'}");
        MovableClock.in(
                Duration.ofDays(250),
                () -> organization.putMember("m-4", "{'status': 'active'}").statusCode(200));
        List<String> figures = figures();
        forgetAfter(12);
        organization.get("/v1/members/m-1").statusCode(404);
        for (String kept : List.of("m-2", "m-3", "m-4")) {
            organization.get("/v1/members/" + kept).statusCode(200);
        }
        assertEquals(figures, figures());
        organization
                .putMember("m-1", "{}")
                .statusCode(201)
                .body("optedOut", is(true))
                .body("leftReason", nullValue());
        assertEquals(List.of(), dump().of("erased_member"));
    }

    @Test
    void manyLeaversGoInSteps() {
        String[] lines = Stream.iterate(0, i -> i + 1)
                .limit(250)
                .map(i -> "{'memberId': 'leaver-" + i + "', 'status': 'left'}")
                .toArray(String[]::new);
        new Batches(organization, "/v1/members/batch").ndjson("", lines).body("created", is(250));
        forgetAfter(12);
        assertEquals(6, dump().of("member").size());
    }

    @Test
    void anOrganizationForgetsOnceADay() {
        forget();
        keep("{'textMonths': 1}");
        assertFalse(dump().with("zebra").isEmpty());
        MovableClock.in(Duration.ofDays(40), () -> {
            forget();
            assertEquals(List.of(), dump().with("zebra"));
            organization.answered("late", "mid-term", "{'nps': 9, 'why': 'zebra'}");
            return null;
        });
        MovableClock.in(Duration.ofDays(40).plusMinutes(1), () -> {
            forget();
            return null;
        });
        assertEquals(
                1,
                dump().of("response").stream()
                        .filter(row -> row.contains("zebra"))
                        .count());
    }

    @Test
    void oneInstanceForgetsAtATime() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle ->
                    handle.execute("insert into retention_day (organization_id) values (?)", organization.id()));
        });
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute(
                    "select 1 from retention_day where organization_id = ? for update", organization.id()));
            forgetAfter(12);
        });
        assertFalse(dump().with("zebra").isEmpty(), "another instance is at it");
        MovableClock.in(
                Duration.ofDays(400),
                () -> Crowd.all(4, caller -> {
                    forget();
                    return caller;
                }));
        assertEquals(List.of(), dump().with("zebra"));
    }
}
