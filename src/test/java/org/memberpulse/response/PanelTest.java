package org.memberpulse.response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class PanelTest {
    private TestOrganization acme;

    @BeforeEach
    void organizationThatAsksWhoWantsToBeInvolved() {
        acme = TestOrganization.create();
        survey("identified");
    }

    private void survey(String confidentiality) {
        acme.put(
                        "/v1/surveys/mid-term",
                        "{'stage': 'mid-term', 'confidentiality': '" + confidentiality
                                + "', 'title': {'en': 'T'}, 'questions': ["
                                + "{'id': 'nps', 'type': 'nps', 'text': {'en': 'How likely?'}, 'required': true},"
                                + "{'id': 'join', 'type': 'yes-no', 'construct': 'panel', 'text': {'en': 'Join our panel?'}},"
                                + "{'id': 'other', 'type': 'yes-no', 'text': {'en': 'Anything else?'}}]}")
                .statusCode(200);
        acme.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
    }

    @Test
    void whoSaidYesIsListed() {
        acme.answered("yes", "mid-term", "{'nps': 9, 'join': true}");
        acme.answered("no", "mid-term", "{'nps': 9, 'join': false, 'other': true}");
        acme.answered("silent", "mid-term", "{'nps': 9, 'other': true}");

        acme.get("/v1/panel")
                .statusCode(200)
                .body("data.memberId", contains("yes"))
                .body("data[0].stage", is("mid-term"))
                .body("data[0].segment", is("other"))
                .body("next", nullValue());
    }

    @Test
    void theLatestAnswerCounts() {
        acme.answered("m-1", "mid-term", "{'nps': 9, 'join': true}");
        MovableClock.in(Duration.ofDays(200), () -> {
            acme.answered("m-1", "mid-term", "{'nps': 9, 'join': false}");
            return null;
        });
        acme.get("/v1/panel").body("data", empty());
    }

    @Test
    void anAnswerWithoutANameOrForTryingOutSignsNobodyUp() {
        survey("confidential");
        acme.answered("m-1", "mid-term", "{'nps': 9, 'join': true}");
        survey("identified");
        String test = acme.trigger("{'memberId': 'm-2', 'stage': 'mid-term', 'member': {}, 'test': true}")
                .extract()
                .path("invitation.token");
        TestOrganization.answer(test, "{'nps': 9, 'join': true}").statusCode(201);

        acme.get("/v1/panel").body("data", empty());
    }

    @Test
    void pagesAndCsvHoldEverybody() {
        for (int i = 0; i < 5; i++) {
            acme.answered("=m-" + i, "mid-term", "{'nps': 9, 'join': true}");
        }
        String next =
                acme.get("/v1/panel?limit=3").body("data", hasSize(3)).extract().path("next");
        acme.get("/v1/panel?limit=3&after=" + next).body("data", hasSize(2)).body("next", nullValue());
        acme.get("/v1/panel?format=csv")
                .contentType(startsWith("text/csv"))
                .body(startsWith("\uFEFFmemberId,since,stage,segment,locale\r\n'=m-0,"));
        acme.get("/v1/panel?after=nonsense").statusCode(400);
    }
}
