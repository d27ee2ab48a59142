package org.memberpulse.response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class ResponseImportTest {
    private static final String HEADER = "externalId,answeredAt,stage,segment,memberId,nps,msat,comment";

    private final TestOrganization organization = TestOrganization.create();

    @jakarta.inject.Inject
    Jdbi jdbi;

    private ValidatableResponse send(String type, byte[] body, String query) {
        return organization
                .send()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.BINARY)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .contentType(type)
                .body(body)
                .post("/v1/responses/batch" + query)
                .then();
    }

    private ValidatableResponse ndjson(String... lines) {
        return send("application/x-ndjson", json(String.join("\n", lines)).getBytes(StandardCharsets.UTF_8), "");
    }

    private ValidatableResponse array(String rows) {
        return send("application/json", json(rows).getBytes(StandardCharsets.UTF_8), "");
    }

    private ValidatableResponse csv(String text) {
        return send("text/csv", text.getBytes(StandardCharsets.UTF_8), "");
    }

    private ValidatableResponse takeBack(String importId) {
        return organization
                .send()
                .delete("/v1/responses/imports/{id}", importId)
                .then();
    }

    private static String row(String externalId, String scores) {
        return "{'externalId': '" + externalId + "', 'answeredAt': '2026-03-02T10:00:00Z', 'stage': 'mid-term',"
                + " 'scores': " + scores + "}";
    }

    private static ValidatableResponse counts(ValidatableResponse answer, int accepted, int duplicates, int rejected) {
        return answer.statusCode(200)
                .body("accepted", is(accepted))
                .body("duplicates", is(duplicates))
                .body("rejected", is(rejected))
                .body("importId", notNullValue());
    }

    private String stored(String column, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select (" + column + ")::text from response where organization_id = ? and external_id = ?")
                .bind(0, organization.id())
                .bind(1, externalId)
                .mapTo(String.class)
                .one());
    }

    /** What counters and pending scores hold together. */
    private long counted() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce((select sum(sign) from pending_score
                                where organization_id = :organization and scores ? 'nps'), 0)
                            + coalesce((select sum(s0+s1+s2+s3+s4+s5+s6+s7+s8+s9+s10) from score_counter
                                where organization_id = :organization and metric = 'nps' and dimension = ''
                                  and grain = (select min(grain) from score_counter
                                      where organization_id = :organization)), 0)""".replace("? 'nps'", "-> 'nps' is not null"))
                .bind("organization", organization.id())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void linesOfJsonAreImported() {
        counts(ndjson(row("a", "{'nps': 9, 'msat': 4}"), "", row("b", "{'nps': 0}") + "\r"), 2, 0, 0)
                .body("errors", empty());
        assertEquals("imported", stored("survey", "a"));
        assertEquals("other", stored("segment", "a"));
        assertEquals(2, counted());
    }

    @Test
    void anArrayIsImported() {
        counts(array("[" + row("a", "{'nps': 9}") + "," + row("b", "{'ces': 7}") + "]"), 2, 0, 0);
        counts(array("[]"), 0, 0, 0);
    }

    @Test
    void aCsvFileAsSpreadsheetsWriteItIsImported() {
        counts(
                        csv("\uFEFF" + HEADER + "\r\n"
                                + "a,2026-03-02T10:00:00Z,mid-term,student,,9,4,\"Two\r\nlines, \"\"quoted\"\"\"\r\n"
                                + "b,2026-03-02,mid-term,,,,5,\r\n"
                                + "c,2026-03-02,mid-term,,,11,,\r\n"),
                        2,
                        0,
                        1)
                .body("errors.line", contains(5));
        assertEquals("Two\r\nlines, \"quoted\"", stored("answers ->> 'comment'", "a"));
        assertEquals("student", stored("segment", "a"));
        assertEquals("2026-03-02", stored("answered_on", "b"));
    }

    @Test
    void aColumnThatNobodyReadsIsRefused() {
        csv("externalId,answeredAt,stage,email\na,2026-03-02,mid-term,x\n")
                .statusCode(400)
                .body("code", is("unknown_field"));
    }

    @Test
    void aCsvRowThatIsNoneIsReported() {
        counts(csv(HEADER + "\na,2026-03-02,mid-term,,,nine,,\nb,2026-03-02,mid-term,,,9,,\n"), 1, 0, 1)
                .body("errors[0].line", is(2))
                .body("errors[0].code", is("wrong_type"));
    }

    @Test
    void badLinesAreReportedByTheirNumbersAndSpoilNoOther() {
        counts(
                        ndjson(
                                row("a", "{'nps': 9}"),
                                "{nonsense",
                                row("b", "{'nps': 11}"),
                                "",
                                row("c", "{}"),
                                row("d", "{'nps': 8}").replace("mid-term", "nowhere"),
                                row("e", "{'nps': 8}").replace("'stage'", "'email': 'x', 'stage'"),
                                row("f", "{'nps': 7}")),
                        2,
                        0,
                        5)
                .body("errors.find { it.line == 2 }.code", is("malformed_body"))
                .body("errors.find { it.line == 3 }.code", is("invalid"))
                .body("errors.find { it.line == 5 }.code", is("invalid"))
                .body("errors.find { it.line == 6 }.code", is("stage_unknown"))
                .body("errors.find { it.line == 7 }.code", is("unknown_field"));
        assertEquals(2, counted());
    }

    @Test
    void badElementsOfAnArrayAreReportedByTheirPlaces() {
        counts(array("[" + row("a", "{'nps': 9}") + ", {'stage': 7}, null, " + row("b", "{'nps': 9}") + "]"), 2, 0, 2)
                .body("errors.line", contains(2, 3));
    }

    @Test
    void atMostAThousandErrorsAreListed() {
        String lines = IntStream.range(0, 1_200).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
        counts(ndjson(lines), 0, 0, 1_200).body("errors", hasSize(1_000));
    }

    @Test
    void theSameExternalIdAgainChangesNothing() {
        counts(ndjson(row("a", "{'nps': 9}"), row("a", "{'nps': 1}")), 1, 1, 0);
        counts(ndjson(row("a", "{'nps': 2}"), row("b", "{'nps': 2}")), 1, 1, 0);
        assertEquals("9", stored("scores ->> 'nps'", "a"));
        assertEquals(2, counted());
    }

    @Test
    void moreThanOneChunkIsImported() {
        String lines = IntStream.range(0, 2_500)
                .mapToObj(i -> row("r-" + i, "{'nps': " + i % 11 + "}"))
                .collect(Collectors.joining("\n"));
        counts(ndjson(lines), 2_500, 0, 0);
        counts(ndjson(lines), 0, 2_500, 0);
        assertEquals(2_500, counted());
    }

    @Test
    void unknownStagesAndSegmentsAreMadeWhenWanted() {
        String line = row("a", "{'nps': 9}")
                .replace("mid-term", "congress")
                .replace("'scores'", "'segment': 'fellows', 'scores'");
        counts(ndjson(line), 0, 0, 1);
        counts(
                send("application/x-ndjson", json(line).getBytes(StandardCharsets.UTF_8), "?createMissing=true"),
                1,
                0,
                0);
        organization.get("/v1/stages/congress").statusCode(200).body("trigger.event", is(true));
        organization.get("/v1/segments/fellows").statusCode(200);
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        ndjson(row("kept", "{'nps': 9}"));
        String id =
                ndjson(row("a", "{'nps': 9}"), row("b", "{'nps': 0}")).extract().path("importId");
        assertEquals(3, counted());
        takeBack(id).statusCode(204);
        assertEquals(1, counted());
        takeBack(id).statusCode(404);
        counts(ndjson(row("a", "{'nps': 9}")), 1, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'answeredAt': '2999-01-01'",
                "'answeredAt': '2999-01-01T00:00:00Z'",
                "'answeredAt': '1969-12-31'",
                "'answeredAt': 'yesterday'",
                "'answeredAt': '2026-02-30'",
                "'answeredAt': null"
            })
    void aDayThatCannotBeIsRefused(String answeredAt) {
        counts(ndjson(row("a", "{'nps': 9}").replace("'answeredAt': '2026-03-02T10:00:00Z'", answeredAt)), 0, 0, 1)
                .body("errors[0].code", is("invalid"));
    }

    @Test
    void todayIsNotTheFuture() {
        LocalDate today = LocalDate.ofInstant(MovableClock.now(), ZoneId.of("Europe/London"));
        counts(ndjson(row("a", "{'nps': 9}").replace("2026-03-02T10:00:00Z", today.toString())), 1, 0, 0);
    }

    @Test
    void anAnswerOfAKnownMemberCountsForTheQuietPeriod() {
        organization.putMember("m-1", "{'attributes': {'grade': 'student'}}");
        String yesterday = MovableClock.now().minus(Duration.ofDays(1)).toString();
        String id = ndjson(row("a", "{'nps': 9}")
                        .replace("2026-03-02T10:00:00Z", yesterday)
                        .replace("'scores'", "'memberId': 'm-1', 'scores'"))
                .extract()
                .path("importId");
        assertEquals("student", stored("segment", "a"));
        organization.trigger("m-1", "post-onboarding").statusCode(200).body("reason", is("quiet_period"));
        organization.trigger("m-1", "mid-term").statusCode(200).body("reason", is("already_invited"));
        takeBack(id).statusCode(204);
        organization.trigger("m-1", "post-onboarding").statusCode(201);
    }

    @Test
    void anAnswerOfAnUnknownMemberIsKeptWithoutOne() {
        counts(ndjson(row("a", "{'nps': 9}").replace("'scores'", "'memberId': 'nobody', 'scores'")), 1, 0, 0);
        assertEquals(null, stored("member", "a"));
    }

    @Test
    void anArrayThatIsNoJsonIsReportedAndNothingIsTaken() {
        for (String broken : List.of("\0", "nonsense", "[{", "}")) {
            array(broken).body("accepted", is(0)).body("rejected", is(1)).body("errors[0].line", is(1));
        }
    }

    @Test
    void aBodyOfNoNamedFormatIsRefused() {
        RestAssured.given()
                .auth()
                .oauth2(organization.key())
                .post("/v1/responses/batch")
                .then()
                .statusCode(415);
    }
}
