package org.memberpulse.invitation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/**
 * Long sequences of whatever can happen to one member, through the API, at random but repeatable: triggers of all kinds,
 * answers, imports, opting out, bounces, withdrawals, and time that passes. A list of what was asked, kept here, says
 * whether an invitation breaks a rule.
 */
@QuarkusTest
class AskingSequencesTest {
    private static final List<String> STAGES = List.of("welcome", "post-onboarding", "mid-term", "pre-renewal");
    private static final int STEPS = 100;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create("UTC");
        acme.put(
                        "/v1/inbound-hooks/crm",
                        "{'stageFrom': 'stage', 'occurrence': 'time', 'memberId': 'id', 'member': {}}")
                .statusCode(201);
    }

    /** What one member was asked, as the rules count it. */
    private static final class Model {
        private record Asked(Instant at, String stage, String invitation) {}

        private final List<Asked> asked = new ArrayList<>();
        private boolean optedOut;
        private boolean bounced;
        private int invited;

        void invite(Instant at, String stage, String invitation) {
            assertTrue(!optedOut, "asked after opting out");
            assertTrue(!bounced, "asked though the address fails");
            for (Asked before : asked) {
                if (before.stage.equals(stage)) {
                    assertApart(before, at, 180, stage);
                }
                if (!before.stage.equals("welcome") && !stage.equals("welcome")) {
                    assertApart(before, at, stage.equals("pre-renewal") ? 30 : 90, stage);
                }
            }
            asked.add(new Asked(at, stage, invitation));
            invited++;
            long year = asked.stream()
                    .filter(ask -> !ask.stage.equals("welcome"))
                    .filter(ask -> ask.at.isAfter(at.minus(Duration.ofDays(365))))
                    .count();
            assertTrue(stage.equals("welcome") || year <= 3, year + " surveys within a year");
        }

        private static void assertApart(Asked before, Instant at, int days, String stage) {
            Duration between = Duration.between(before.at, at);
            assertTrue(
                    between.compareTo(Duration.ofDays(days)) >= 0,
                    stage + " only " + between.toHours() + " h after " + before.stage);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSequenceBreaksARuleOrAsksWhoWantsNoSurveys(long seed) {
        Random random = new Random(seed);
        Model model = new Model();
        acme.putMember("m-1", "{'joinedOn': '2026-01-31', 'renewsOn': '2027-02-28'}");
        Duration ahead = Duration.ZERO;
        String token = null;
        for (int step = 0; step < STEPS; step++) {
            ahead = ahead.plusHours(random.nextInt(24 * 40));
            int what = random.nextInt(100);
            String stage = STAGES.get(random.nextInt(STAGES.size()));
            String occurrence = "o-" + random.nextInt(40);
            String answerable = token;
            String invited = MovableClock.in(ahead, () -> step(random, what, stage, occurrence, answerable, model));
            token = invited == null ? token : invited;
        }
        assertTrue(model.invited > 1, "the sequence asked " + model.invited + " times");
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    /** Takes one step; the token of an invitation that it made. */
    private String step(Random random, int what, String stage, String occurrence, String token, Model model) {
        if (what < 45) {
            return trigger(stage, occurrence, model);
        } else if (what < 60) {
            batch(stage, occurrence, model);
        } else if (what < 72 && token != null) {
            TestOrganization.answer(token, "{'nps': " + random.nextInt(11) + "}");
        } else if (what < 76) {
            imported(stage, model);
        } else if (what < 80) {
            acme.send().put("/v1/members/m-1/opt-out").then().statusCode(200);
            model.optedOut = true;
            acme.putMember("m-1", "{'attributes': {'seen': " + random.nextInt() + "}}")
                    .statusCode(200);
        } else if (what < 94) {
            acme.send().delete("/v1/members/m-1/opt-out").then().statusCode(200);
            model.optedOut = false;
        } else if (what < 97) {
            acme.putMember("m-1", "{'bounced': " + !model.bounced + "}").statusCode(200);
            model.bounced = !model.bounced;
        } else if (!model.asked.isEmpty()) {
            withdraw(model);
        }
        return null;
    }

    private String trigger(String stage, String occurrence, Model model) {
        Instant now = MovableClock.now();
        JsonPath answer = acme.trigger(
                        "{'memberId': 'm-1', 'stage': '" + stage + "', 'occurrence': '" + occurrence + "'}")
                .extract()
                .jsonPath();
        return note(answer, "", now, stage, model) ? answer.getString("invitation.token") : null;
    }

    private void batch(String stage, String occurrence, Model model) {
        Instant now = MovableClock.now();
        String event = "{'memberId': 'm-1', 'stage': '" + stage + "', 'occurrence': '" + occurrence + "'}";
        JsonPath answer = acme.post("/v1/stage-events/batch", "[" + event + ", " + event + "]")
                .statusCode(200)
                .extract()
                .jsonPath();
        note(answer, "[0].", now, stage, model);
        assertEquals(answer.getString("[0].invitation.id"), answer.getString("[1].invitation.id"));
    }

    /** Whether the answer made a new invitation. */
    private static boolean note(JsonPath answer, String at, Instant now, String stage, Model model) {
        String id = answer.getString(at + "invitation.id");
        boolean fresh = "invited".equals(answer.getString(at + "decision"))
                && !Instant.parse(answer.getString(at + "invitation.issuedAt")).isBefore(now);
        if (fresh) {
            model.invite(Instant.parse(answer.getString(at + "invitation.issuedAt")), stage, id);
        }
        return fresh;
    }

    private void imported(String stage, Model model) {
        Instant at = MovableClock.now().minus(Duration.ofDays(3));
        acme.post(
                        "/v1/responses/batch",
                        "[{'externalId': 'e-" + at + "', 'answeredAt': '" + at + "', 'stage': '" + stage
                                + "', 'memberId': 'm-1', 'scores': {'nps': 7}}]")
                .statusCode(200);
        model.asked.add(new Model.Asked(at, stage, null));
    }

    private void withdraw(Model model) {
        Model.Asked last = model.asked.get(model.asked.size() - 1);
        if (last.invitation != null
                && acme.send().delete("/v1/invitations/" + last.invitation).statusCode() == 204) {
            model.asked.remove(last);
        }
    }
}
