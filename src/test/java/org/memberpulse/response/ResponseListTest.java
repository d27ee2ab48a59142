package org.memberpulse.response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class ResponseListTest {
    private static final String BOM = "\uFEFF";

    private final TestOrganization acme = TestOrganization.create("Europe/London");

    private ValidatableResponse list(String query) {
        return acme.get(path(query));
    }

    private static String path(String query) {
        return "/v1/responses" + (query.isEmpty() ? "" : "?" + query);
    }

    private String text(String accept, String query) {
        return acme.send()
                .accept(accept)
                .get(path(query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void importLines(String... lines) {
        acme.post("/v1/responses/batch?createMissing=true", "[" + String.join(",", lines) + "]")
                .statusCode(200)
                .body("accepted", is(lines.length));
    }

    private static String line(String externalId, String answeredAt, String more) {
        return "{'externalId': '" + externalId + "', 'answeredAt': '" + answeredAt + "', 'stage': 'mid-term', " + more
                + "}";
    }

    private void survey(String confidentiality) {
        acme.put("/v1/surveys/mid-term", """
                {'stage': 'mid-term', 'confidentiality': '%s', 'title': {'en': 'T'}, 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'How likely?'}, 'required': true},
                  {'id': 'stay', 'type': 'multi-choice', 'construct': 'stay-reason', 'text': {'en': 'Why?'},
                   'options': [{'id': 'career', 'text': {'en': 'Career'}}, {'id': 'pride', 'text': {'en': 'Pride'}}]},
                  {'id': 'join', 'type': 'yes-no', 'text': {'en': 'Join?'}},
                  {'id': 'contact', 'type': 'contact', 'text': {'en': 'May we?'}},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}}]}""".formatted(confidentiality)).statusCode(200);
        acme.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
    }

    @Test
    void anIdentifiedAnswerIsToldWithItsMemberScoresChoicesAndComments() {
        survey("identified");
        String token = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'channel': 'email', 'member': {}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 0, 'stay': ['career', 'pride'], 'join': true, 'why': 'Too dear'}")
                .statusCode(201);

        list("").statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("data", hasSize(1))
                .body("data[0].memberId", is("m-1"))
                .body("data[0].answeredAt", notNullValue())
                .body("data[0].answeredOn", notNullValue())
                .body("data[0].stage", is("mid-term"))
                .body("data[0].segment", is("other"))
                .body("data[0].survey", is("mid-term"))
                .body("data[0].version", is(2))
                .body("data[0].channel", is("email"))
                .body("data[0].confidential", is(false))
                .body("data[0].complete", is(true))
                .body("data[0].scores", is(Map.of("nps", 0)))
                .body("data[0].choices", is(Map.of("stay", List.of("career", "pride"), "join", List.of("yes"))))
                .body("data[0].comments", is(List.of(Map.of("question", "why", "text", "Too dear"))))
                .body("next", nullValue());
    }

    @Test
    void aConfidentialAnswerHasADayAndNoMember() {
        survey("confidential");
        acme.answered("m-1", "mid-term", "{'nps': 3, 'why': 'No'}");

        list("").body("data", hasSize(1))
                .body("data[0].memberId", nullValue())
                .body("data[0].answeredAt", nullValue())
                .body("data[0].answeredOn", notNullValue())
                .body("data[0].channel", nullValue())
                .body("data[0].confidential", is(true))
                .body("data[0].comments.text", contains("No"));
    }

    @Test
    void aConfidentialAnswerNamesTheMemberWhoAgreedToBeContacted() {
        survey("confidential");
        acme.answered("m-1", "mid-term", "{'nps': 3, 'contact': true}");
        acme.answered("m-2", "mid-term", "{'nps': 3, 'contact': false}");

        list("").body("data.memberId", containsInAnyOrder("m-1", null));
    }

    @Test
    void anErasedMemberIsNotTold() {
        acme.answered("m-1", "mid-term", "{'nps': 3, 'why': 'My own words'}");
        acme.send().delete("/v1/members/m-1").then().statusCode(204);

        list("").body("data", hasSize(1))
                .body("data[0].memberId", nullValue())
                .body("data[0].comments", empty())
                .body("data[0].scores.nps", is(3));
    }

    @Test
    void testsAreNotTold() {
        String token = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}, 'test': true}")
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 3}").statusCode(201);

        list("").body("data", empty());
    }

    @Test
    void filtersPickResponses() {
        importLines(
                line("a", "2026-03-01", "'segment': 'student', 'scores': {'nps': 6}, 'comment': 'Dear'"),
                line("b", "2026-03-02", "'segment': 'senior', 'scores': {'nps': 7, 'msat': 2}"),
                line("c", "2026-03-03", "'segment': 'retired', 'scores': {'msat': 5}, 'comment': 'Fine'"),
                line("d", "2026-03-04", "'segment': 'student', 'scores': {'nps': 0}"));

        list("segment=student,senior").body("data.answeredOn", contains("2026-03-04", "2026-03-02", "2026-03-01"));
        list("metric=nps&atMost=6").body("data.answeredOn", contains("2026-03-04", "2026-03-01"));
        list("metric=nps&atMost=6&atLeast=1").body("data.answeredOn", contains("2026-03-01"));
        list("metric=msat").body("data.answeredOn", contains("2026-03-03", "2026-03-02"));
        list("hasComment=true").body("data.answeredOn", contains("2026-03-03", "2026-03-01"));
        list("hasComment=false&survey=imported").body("data.answeredOn", contains("2026-03-04", "2026-03-02"));
        list("survey=mid-term").body("data", empty());
        list("stage=pre-renewal,mid-term&from=2026-03-02&to=2026-03-03")
                .body("data.answeredOn", contains("2026-03-03", "2026-03-02"));
        list("metric=core-strength").body("data", empty());
    }

    @Test
    void commentsOfSurveysAreFound() {
        acme.answered("m-1", "mid-term", "{'nps': 9, 'why': 'The mentoring'}");
        acme.answered("m-2", "mid-term", "{'nps': 9}");

        list("hasComment=true").body("data.memberId", contains("m-1"));
        list("hasComment=false").body("data.memberId", contains("m-2"));
    }

    /** Kiritimati is 14 hours ahead of UTC, Samoa's day is over when UTC's is: a date is the date of the organization. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"})
    void daysAreLocal(String zone) {
        TestOrganization far = TestOrganization.create(zone);
        far.post(
                        "/v1/responses/batch",
                        "[" + line("date", "2026-03-02", "'scores': {'nps': 6}") + ","
                                + line("midnight", "2026-03-02T00:00:00Z", "'scores': {'nps': 7}") + ","
                                + line("evening", "2026-03-02T23:00:00Z", "'scores': {'nps': 8}") + "]")
                .body("accepted", is(3));
        List<Map<String, ?>> all = far.get("/v1/responses").extract().path("data");
        assertEquals(3, all.size());
        for (String day : List.of("2026-03-01", "2026-03-02", "2026-03-03")) {
            List<Object> expected = all.stream()
                    .filter(response -> response.get("answeredOn").equals(day))
                    .<Object>map(response -> response.get("id"))
                    .toList();
            far.get("/v1/responses?from=" + day + "&to=" + day).body("data.id", is(expected));
        }
    }

    @Test
    void pagesTellEachResponseOnceTheNewestFirst() {
        String[] lines = new String[25];
        Arrays.setAll(lines, i -> line("r-" + i, "2026-03-%02d".formatted(1 + i / 3), "'scores': {'nps': 9}"));
        importLines(lines);

        List<String> ids = new ArrayList<>();
        List<String> days = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = list("limit=7" + (next == null ? "" : "&after=" + next))
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("data.id"));
            days.addAll(page.getList("data.answeredOn"));
            next = page.getString("next");
        } while (next != null);

        assertEquals(25, new HashSet<>(ids).size());
        assertEquals(25, ids.size());
        assertEquals(days.stream().sorted((x, y) -> y.compareTo(x)).toList(), days);
        list("limit=25").body("next", nullValue());
        list("limit=24").header("Link", containsString("rel=\"next\""));
    }

    @Test
    void ndjsonIsTheSameAsPages() {
        importLines(
                line("a", "2026-03-01", "'scores': {'nps': 6}, 'comment': 'One\\nTwo'"),
                line("b", "2026-03-02", "'scores': {'nps': 7}"));

        String[] lines = text("application/x-ndjson", "").split("\n");
        assertEquals(2, lines.length);
        assertEquals("2026-03-02", JsonPath.from(lines[0]).getString("answeredOn"));
        assertEquals("One\nTwo", JsonPath.from(lines[1]).getString("comments[0].text"));
        assertEquals(String.join("\n", lines), text("*/*", "format=ndjson").strip());
        assertEquals("", text("application/x-ndjson", "stage=lapsed"));
    }

    @Test
    void csvHasTheSameColumnsAlsoWhenEmpty() {
        String header = text("text/csv", "").split("\r\n")[0];
        importLines(line("a", "2026-03-01", "'segment': 'student', 'scores': {'nps': 6}, 'comment': '=1+1'"));

        String[] lines = text("text/csv", "").split("\r\n");
        assertEquals(header, lines[0]);
        assertTrue(header.startsWith(BOM
                + "id,answeredAt,answeredOn,stage,segment,survey,version,channel,dimensions,memberId,confidential,"
                + "complete,scores.ces,scores.intent"));
        assertTrue(header.contains(",choices.stay-reason,comments.comment,comments.why"), header);
        assertTrue(lines[1].contains(",,2026-03-01,mid-term,student,imported,0,,,,false,true,,,"), lines[1]);
        assertTrue(lines[1].endsWith(",'=1+1,"), lines[1]);
    }

    @Test
    void aPageOfCsvNamesTheNext() {
        importLines(line("a", "2026-03-01", "'scores': {'nps': 6}"), line("b", "2026-03-02", "'scores': {'nps': 7}"));

        acme.get("/v1/responses?format=csv&limit=1")
                .header("Content-Disposition", containsString("responses.csv"))
                .header("Link", containsString("rel=\"next\""))
                .body(containsString("2026-03-02"))
                .body(not(containsString("2026-03-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metric=core",
                "metric=a.b",
                "atMost=6",
                "metric=nps&atMost=11",
                "metric=nps&atMost=x",
                "hasComment=yes",
                "after=nonsense",
                "after=WyIxIl0",
                "after=WyI5OTk5OTk5OTk5OTk5OTk5OTk5OTk5IiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0",
                "format=xml",
                "stage=A B",
                "from=2026-13-01",
                "from=2026-02-01&to=2026-01-01",
                "limit=0",
                "limit=1001",
                "memberId=m-1"
            })
    void aQueryThatCannotBeUnderstoodIsRefused(String query) {
        list(query).statusCode(400).contentType("application/problem+json").body("code", is("bad_parameter"));
    }

    @Test
    void extremeDaysAreRead() {
        importLines(line("a", "2026-03-01", "'scores': {'nps': 6}"));

        list("from=0001-01-01&to=9999-12-31").statusCode(200).body("data", hasSize(1));
        list("to=0001-01-01").statusCode(200).body("data", empty());
    }
}
