package org.memberpulse.invitation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

/** Real threads, one database: nobody is invited twice. */
@QuarkusTest
class TriggerRaceTest {
    private TestOrganization acme;

    @AfterEach
    void everythingWasCounted() {
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private Response trigger(String member, String stage, String key) {
        String event = TestOrganization.json("{'memberId': '" + member + "', 'stage': '" + stage + "', 'member': {}}");
        return acme.send().header("Idempotency-Key", key).body(event).post("/v1/stage-events");
    }

    private Response trigger(String member, String stage) {
        String event = TestOrganization.json("{'memberId': '" + member + "', 'stage': '" + stage + "', 'member': {}}");
        return acme.send().body(event).post("/v1/stage-events");
    }

    @Test
    void aHundredIdenticalTriggersAtOnceGiveOneInvitation() {
        List<Response> answers = Crowd.all(100, caller -> trigger("m-1", "mid-term"));

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(
                99,
                answers.stream().filter(answer -> answer.statusCode() == 200).count());
        Set<String> tokens = answers.stream()
                .map(answer -> answer.<String>path("invitation.token"))
                .collect(Collectors.toSet());
        assertEquals(1, tokens.size());
    }

    @Test
    void aHundredTriggersWithOneKeyGiveOneAnswerAndReplays() {
        List<Response> answers = Crowd.all(100, caller -> trigger("m-2", "mid-term", "the same key"));

        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 201));
        assertEquals(
                99,
                answers.stream()
                        .filter(answer -> "true".equals(answer.header("Idempotent-Replayed")))
                        .count());
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.<String>path("invitation.id"))
                        .distinct()
                        .count());
    }

    @Test
    void thirtyTwoClientsWithKeysOfTheirOwnInviteNobodyTwice() {
        int members = 90;
        String[] stages = {"mid-term", "post-onboarding", "pre-renewal"};
        List<List<Response>> answers = Crowd.all(32, client -> {
            List<Integer> order = IntStream.range(0, members).boxed().collect(Collectors.toList());
            Collections.shuffle(order, new Random(client));
            return order.stream()
                    .limit(members / 2)
                    .map(member -> trigger(
                            "r-" + member, stages[client % stages.length], "client " + client + " member " + member))
                    .toList();
        });

        List<Response> flat = answers.stream().flatMap(List::stream).toList();
        assertEquals(Set.of(200, 201), flat.stream().map(Response::statusCode).collect(Collectors.toSet()));
        List<String> all = flat.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("invitation.memberId"))
                .toList();
        assertEquals(members, all.size(), "each member was due once: three stages, one quiet period");
        assertEquals(members, new HashSet<>(all).size());
    }
}
