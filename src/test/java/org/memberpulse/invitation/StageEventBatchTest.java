package org.memberpulse.invitation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class StageEventBatchTest {
    private static final String PATH = "/v1/stage-events/batch";
    private static final String NDJSON = "application/x-ndjson";

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private ValidatableResponse array(String events) {
        return acme.post(PATH, events).statusCode(200);
    }

    private ValidatableResponse send(String type, String body, String query) {
        return acme.send()
                .contentType(type)
                .body(TestOrganization.json(body).getBytes(StandardCharsets.UTF_8))
                .post(PATH + query)
                .then();
    }

    private static String event(String memberId, String stage) {
        return "{'memberId': '" + memberId + "', 'stage': '" + stage + "', 'member': {}}";
    }

    @Test
    void everyLineHasItsResultInOrder() {
        array("[" + event("m-1", "mid-term") + ", {'memberId': 'nobody', 'stage': 'mid-term'}, "
                        + event("m-1", "pre-renewal") + ", " + event("m-2", "unknown") + ", "
                        + "{'memberId': 'm-3', 'stage': 'mid-term', 'wrong': 1}, " + event("m-3", "welcome") + "]")
                .contentType("application/json")
                .header("Cache-Control", is("no-store"))
                .body("line", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("[0].decision", is("invited"))
                .body("[0].invitation.scoreUrls", hasKey("10"))
                .body("[1].problem.code", is("member_unknown"))
                .body("[1].problem.status", is(404))
                .body("[2].decision", is("suppressed"))
                .body("[2].reason", is("quiet_period"))
                .body("[3].problem.code", is("stage_unknown"))
                .body("[4].problem.code", is("unknown_field"))
                .body("[5].decision", is("invited"));
        acme.get("/v1/members/m-2").statusCode(404);
    }

    @Test
    void ndjsonIsAnsweredWithNdjson() {
        String body = send(NDJSON, event("m-1", "mid-term") + "\n\nnonsense\n" + event("m-2", "mid-term"), "")
                .statusCode(200)
                .contentType(startsWith(NDJSON))
                .extract()
                .asString();

        List<JsonPath> lines = body.lines().map(JsonPath::from).toList();
        assertEquals(
                List.of(1, 3, 4),
                lines.stream().map(line -> line.getInt("line")).toList());
        assertEquals("malformed_body", lines.get(1).getString("problem.code"));
        assertEquals("invited", lines.get(2).getString("decision"));
    }

    @Test
    void csvIsAnsweredWithRowsForAMailMerge() {
        array("[" + event("m-1", "welcome") + "]");
        String body = send(
                        "text/csv",
                        "memberId,stage,channel,context.touchpoint\nm-1,mid-term,email,conference\nnobody,mid-term,,\n",
                        "")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        List<String> rows = body.lines().toList();
        assertEquals(
                "\uFEFFline,memberId,decision,reason,eligibleAt,invitationId,surveyUrl,scoreUrlPrefix,unsubscribeUrl,"
                        + "expiresAt,problem,detail",
                rows.get(0));
        assertTrue(rows.get(1).startsWith("2,m-1,invited,,,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("3,,,,,,,,,,member_unknown,"), rows.get(2));
        send("text/csv", "memberId,stage,colour\nm-1,mid-term,red\n", "")
                .statusCode(400)
                .body("code", is("unknown_field"));
    }

    @Test
    void theSameFileAgainIssuesNothingTwice() {
        String file = IntStream.range(0, 40)
                .mapToObj(i -> event("m-" + i, "mid-term"))
                .collect(Collectors.joining(", ", "[", "]"));
        List<String> first = array(file).extract().path("invitation.id");
        List<String> again = array(file).extract().path("invitation.id");

        assertEquals(40, first.stream().distinct().count());
        assertEquals(first, again);
    }

    @Test
    void aDryRunForeseesTheFileAndDoesNothing() {
        String file = "[" + event("m-1", "mid-term") + ", " + event("m-1", "pre-renewal") + ", {'memberId': 'nobody', "
                + "'stage': 'mid-term'}, {'memberId': 'm-2', 'stage': 'mid-term', 'member': {'segment': 'unknown'}}]";
        send("application/json", file, "?dryRun=true")
                .statusCode(200)
                .body("[0].decision", is("invited"))
                .body("[0].invitation", nullValue())
                .body("[1].reason", is("quiet_period"))
                .body("[2].problem.code", is("member_unknown"))
                .body("[3].problem.code", is("invalid"));
        acme.get("/v1/members/m-1").statusCode(404);
        array(file).body("[0].decision", is("invited")).body("[3].problem.code", is("invalid"));
    }

    @Test
    void oneLineThatTheDatabaseWouldRefuseSpoilsNoOther() {
        array("[" + event("m-1", "mid-term") + ", {'memberId': 'm-2', 'stage': 'mid-term', 'member': {'segment': "
                        + "'unknown'}}, " + event("m-3", "mid-term") + "]")
                .body("[0].decision", is("invited"))
                .body("[1].problem.code", is("invalid"))
                .body("[2].decision", is("invited"));
    }

    @Test
    void oneMemberAtManyLinesIsDecidedLineByLine() {
        array("[" + event("m-1", "mid-term") + ", " + event("m-1", "mid-term") + ", " + event("m-1", "welcome") + "]")
                .body("[0].invitation.id", not(nullValue()))
                .body("findAll { it.decision == 'invited' }", hasSize(3))
                .body("invitation.id.unique()", hasSize(2));
    }

    @Test
    void testEventsCountForNothing() {
        array("[{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}, 'test': true}]")
                .body("[0].invitation.test", is(true))
                .body("[0].rules.decision", is("invited"));
        acme.trigger("m-1", "pre-renewal").statusCode(201);
    }

    @Test
    void moreThanTenThousandAreRefusedAsAWhole() {
        String events = IntStream.range(0, 10_001)
                .mapToObj(i -> "{\"memberId\":\"m-" + i + "\",\"stage\":\"mid-term\",\"member\":{}}")
                .collect(Collectors.joining("\n"));
        send(NDJSON, events, "").statusCode(413).body("code", is("too_large"));
        acme.get("/v1/members/m-0").statusCode(404);
    }

    @Test
    void nothingIsABatchOfNothing() {
        array("[]").body("", hasSize(0));
        send(NDJSON, "\n", "").statusCode(200).body(is(""));
    }
}
