package org.memberpulse.invitation;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** Whoever is held back by a rule of time is asked when its time has come, by the sweep and by the same trigger again. */
@QuarkusTest
class WaitingTest {
    private static final LocalDate FIRST_ASK = LocalDate.of(2027, 3, 1);

    private TestOrganization acme;

    @BeforeEach
    void organizationThatSweepsMidTerm() {
        acme = TestOrganization.create("UTC");
        acme.send()
                .body(TestOrganization.json(
                        "{'privacyNoticeUrl': 'https://acme.example', 'contactEmail': 'a@b.example'}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        acme.put(
                        "/v1/stages/mid-term",
                        "{'name': 'S', 'automatic': true, 'trigger': {'anchor': 'renewsOn', 'offsetDays': -180}}")
                .statusCode(200);
        acme.put("/v1/stages/congress", "{'name': 'Congress', 'trigger': {'event': true}}")
                .statusCode(200);
        acme.put(
                        "/v1/surveys/congress",
                        "{'stage': 'congress', 'title': {'en': 'T'}, 'questions': ["
                                + "{'id': 'nps', 'type': 'nps', 'text': {'en': 'How likely?'}, 'required': true}]}")
                .statusCode(200);
        acme.send().put("/v1/surveys/congress/publication").then().statusCode(200);
    }

    private static Instant noon(int day) {
        return FIRST_ASK.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void ask(int day, String stage) {
        for (String member : new String[] {"by-sweep", "by-trigger"}) {
            MovableClock.at(noon(day), () -> acme.trigger("{'memberId': '" + member + "', 'stage': '" + stage
                            + "', 'occurrence': 'day " + day + "', 'member': {}}")
                    .statusCode(201));
        }
    }

    /** The mid-term of both members is reached on a day; they wait, and are asked from another one on. */
    private void waits(int reached, String reason, int asked) {
        LocalDate renewsOn = FIRST_ASK.plusDays(reached + 180L);
        acme.putMember("by-sweep", "{'renewsOn': '" + renewsOn + "'}").statusCode(200);
        String event = "{'memberId': 'by-trigger', 'stage': 'mid-term', 'occurrence': 'the one'}";

        for (int day : new int[] {reached, asked - 1}) {
            sweep(day).body("invited", is(0)).body("suppressed." + reason, is(1));
            MovableClock.at(noon(day), () -> acme.trigger(event))
                    .body("reason", is(reason))
                    .body("eligibleAt", startsWith(FIRST_ASK.plusDays(asked).toString()));
        }
        sweep(asked).body("invited", is(1));
        MovableClock.at(later(asked), () -> acme.trigger(event)).statusCode(201).body("decision", is("invited"));
    }

    /** A little after the hour at which the member was asked before. */
    private static Instant later(int day) {
        return noon(day).plusSeconds(3_600);
    }

    private ValidatableResponse sweep(int day) {
        return MovableClock.at(later(day), () -> acme.send().post("/v1/sweeps").then())
                .statusCode(200);
    }

    @Test
    void alreadyInvitedBecomesInvited() {
        ask(0, "mid-term");
        waits(160, "already_invited", 180);
    }

    @Test
    void quietPeriodBecomesInvited() {
        ask(0, "post-onboarding");
        waits(70, "quiet_period", 90);
    }

    @Test
    void yearlyCapBecomesInvited() {
        ask(0, "post-onboarding");
        ask(120, "congress");
        waits(345, "yearly_cap", 365);
    }
}
