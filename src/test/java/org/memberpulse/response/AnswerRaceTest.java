package org.memberpulse.response;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

/** Real threads, one database: every answer counts once, whatever happens at the same moment. */
@QuarkusTest
class AnswerRaceTest {
    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private int answer(String token, int nps) {
        return TestOrganization.answer(token, "{'nps': " + nps + ", 'msat': 4}")
                .extract()
                .statusCode();
    }

    private void assertCountersEqualARecount() {
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    private int answered() {
        return acme.nps("").extract().path("data[0].n");
    }

    @Test
    void twoHundredIdenticalAnswersAtOnceAreOneResponse() {
        IntStream.range(0, 5).forEach(other -> acme.answered("other-" + other, "mid-term", "{'nps': 10}"));
        int before = answered();
        String token = acme.invite("m-1", "mid-term");

        List<Integer> statuses = Crowd.all(200, caller -> answer(token, 9));

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(199, statuses.stream().filter(status -> status == 200).count());
        assertEquals(before + 1, answered());
        assertCountersEqualARecount();
    }

    @Test
    void editsOfOneAnswerAtOnceNeverTakeBackTheSameScoreTwice() {
        IntStream.range(0, 5).forEach(other -> acme.answered("other-" + other, "mid-term", "{'nps': 10}"));
        String token = acme.invite("m-1", "mid-term");
        answer(token, 9);

        List<Integer> statuses = Crowd.all(60, caller -> answer(token, caller % 11));

        assertTrue(statuses.stream().allMatch(status -> status == 200));
        assertEquals(6, answered());
        assertCountersEqualARecount();
    }

    @Test
    void firstAnswersThatDifferAreOneResponseWithTheLastOfThem() {
        IntStream.range(0, 5).forEach(other -> acme.answered("other-" + other, "mid-term", "{'nps': 10}"));
        String token = acme.invite("m-1", "mid-term");

        List<Integer> statuses = Crowd.all(50, caller -> answer(token, caller % 11));

        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(6, answered());
        assertCountersEqualARecount();
    }
}
