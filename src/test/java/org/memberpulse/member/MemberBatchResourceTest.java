package org.memberpulse.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MemberBatchResourceTest {
    private final TestOrganization organization = TestOrganization.create();
    private final Batches batch = new Batches(organization, "/v1/members/batch");

    @Inject
    Jdbi jdbi;

    private ValidatableResponse ndjson(String... lines) {
        return batch.ndjson("", lines);
    }

    private ValidatableResponse member(String memberId) {
        return organization.get("/v1/members/{id}", memberId);
    }

    private static ValidatableResponse counts(
            ValidatableResponse answer, int accepted, int created, int changed, int rejected) {
        return answer.statusCode(200)
                .body("accepted", is(accepted))
                .body("created", is(created))
                .body("changed", is(changed))
                .body("rejected", is(rejected));
    }

    /** Lines of members numbered from 0. */
    private static String[] lines(int count, String fields) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'memberId': 'm-" + i + "'" + fields + "}")
                .toArray(String[]::new);
    }

    @Test
    void linesAreMergedAsSingleMembersAre() {
        organization.putMember("old", "{'locale': 'fr', 'attributes': {'grade': 'student', 'region': 'north'}}");
        counts(
                        ndjson(
                                "{'memberId': 'old', 'locale': null, 'attributes': {'region': null, 'chapter': 7}}",
                                "{'memberId': 'new', 'joinedOn': '2026-08-01', 'segment': 'senior'}"),
                        2,
                        1,
                        2,
                        0)
                .body("errors", empty())
                .body("absent", nullValue());
        member("old")
                .body("locale", nullValue())
                .body("attributes.grade", is("student"))
                .body("attributes.chapter", is(7))
                .body("attributes.region", nullValue());
        member("new").body("joinedOn", is("2026-08-01")).body("segment", is("senior"));
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        String[] lines = lines(2_500, ", 'attributes': {'grade': 'senior', 'score': 1.50}, 'renewsOn': '2027-01-31'");
        counts(ndjson(lines), 2_500, 2_500, 2_500, 0);
        counts(ndjson(lines), 2_500, 0, 0, 0);
        counts(ndjson(lines(2_500, ", 'contactable': false")), 2_500, 0, 2_500, 0);
    }

    @Test
    void anArrayIsTaken() {
        counts(batch.array("", "[{'memberId': 'a'}, {'memberId': 'b'}]"), 2, 2, 2, 0);
        counts(batch.array("", "[]"), 0, 0, 0, 0);
    }

    @Test
    void aCsvFileIsTakenAndAnEmptyCellMeansAbsent() {
        organization.putMember("b", "{'locale': 'de', 'attributes': {'grade': 'student'}}");
        counts(
                batch.csv(
                        "",
                        "\uFEFFmemberId,locale,joinedOn,renewsOn,lapsedOn,status,leftReason,contactable,"
                                + "segment,bounced,attributes.grade,attributes.chapter\r\n"
                                + "a,en-GB,2020-01-31,2027-01-31,,active,,true,,false,senior,\"North, East\"\r\n"
                                + "b,,,,2026-01-31,left,resigned,false,retired,true,,\r\n"),
                2,
                1,
                2,
                0);
        member("a")
                .body("locale", is("en-GB"))
                .body("joinedOn", is("2020-01-31"))
                .body("segment", is("senior"))
                .body("attributes.chapter", is("North, East"));
        member("b")
                .body("locale", is("de"))
                .body("status", is("left"))
                .body("leftReason", is("resigned"))
                .body("contactable", is(false))
                .body("bounced", is(true))
                .body("segment", is("retired"))
                .body("attributes.grade", is("student"));
    }

    @Test
    void aColumnThatNobodyReadsIsRefused() {
        batch.csv("", "memberId,grade\na,student\n")
                .statusCode(400)
                .body("code", is("unknown_field"))
                .body("errors[0].pointer", is("grade"));
        member("a").statusCode(404);
    }

    @Test
    void badLinesAreReportedByTheirNumbersAndSpoilNoOther() {
        counts(
                        ndjson(
                                "{'memberId': 'a'}",
                                "{nonsense",
                                "{'memberId': 'x', 'joinedOn': '2026-02-30'}",
                                "{'memberId': 'x', 'segment': 'nobody'}",
                                "{'memberId': 'x', 'email': 'a@example.org'}",
                                "{'locale': 'en'}",
                                "{'memberId': 'x', 'attributes': {'a': [1]}}",
                                "{'memberId': 'b'}"),
                        2,
                        2,
                        2,
                        6)
                .body("errors.line", contains(2, 3, 4, 5, 6, 7))
                .body(
                        "errors.code",
                        contains("malformed_body", "wrong_type", "invalid", "unknown_field", "invalid", "invalid"));
        counts(batch.csv("", "memberId,status,contactable\na,gone,\nb,,yes\nc,active,true\n"), 1, 1, 1, 2)
                .body("errors.line", contains(2, 3));
        member("x").statusCode(404);
    }

    @Test
    void atMostAThousandErrorsAreListed() {
        counts(ndjson(IntStream.range(0, 1_200).mapToObj(i -> "{}").toArray(String[]::new)), 0, 0, 0, 1_200)
                .body("errors", hasSize(1_000));
    }

    @Test
    void linesOfOneMemberApplyInTheirOrder() {
        counts(
                ndjson(
                        "{'memberId': 'a', 'locale': 'en', 'attributes': {'x': 1}}",
                        "{'memberId': 'b'}",
                        "{'memberId': 'a', 'locale': 'fr'}",
                        "{'memberId': 'a', 'locale': 'fr'}",
                        "{'memberId': 'a', 'attributes': {'y': 2}}"),
                5,
                2,
                4,
                0);
        member("a").body("locale", is("fr")).body("attributes.x", is(1)).body("attributes.y", is(2));
    }

    @Test
    void aDryRunCountsTheSameAndStoresNothing() {
        organization.putMember("m-0", "{'locale': 'en'}");
        String[] lines = lines(1_500, ", 'locale': 'en'");
        lines[700] = "{'memberId': 'm-700', 'locale': '?'}";
        counts(batch.ndjson("?dryRun=true", lines), 1_499, 1_498, 1_498, 1).body("errors.line", contains(701));
        member("m-1").statusCode(404);
        counts(ndjson(lines), 1_499, 1_498, 1_498, 1);
    }

    @Test
    void aLineThatCannotBeStoredDoesNotCostItsChunk() {
        ndjson(lines(20, ""));
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute(
                    "update member set locale = null where organization_id = ? and member_id = 'm-7'",
                    organization.id()));
            counts(ndjson(lines(20, ", 'locale': 'fr'")), 19, 0, 19, 1)
                    .body("errors.line", contains(8))
                    .body("errors.code", contains("unavailable"));
        });
        member("m-8").body("locale", is("fr"));
        member("m-7").body("locale", nullValue());
    }

    @Test
    void filesAtTheSameMomentLoseNothing() {
        List<Integer> created = Crowd.all(4, caller -> ndjson(lines(2_000, ", 'attributes': {'k" + caller + "': 1}"))
                .statusCode(200)
                .body("rejected", is(0))
                .extract()
                .path("created"));
        assertEquals(2_000, created.stream().mapToInt(Integer::intValue).sum());
        for (int caller = 0; caller < 4; caller++) {
            member("m-1234").body("attributes.k" + caller, is(1));
        }
    }

    @Test
    void whoIsNotInACompleteFileHasLeft() {
        ndjson(lines(10, ""));
        organization.putMember("gone", "{'status': 'suspended'}");
        organization.putMember("left before", "{'status': 'left', 'leftReason': 'retired'}");
        organization.get("/v1/organization").body("rosterCompleteAt", nullValue());

        batch.ndjson("?complete=true&dryRun=true", lines(10, ""))
                .body("absent", is(1))
                .body("absentMembers", contains("gone"))
                .body("markedLeft", is(0))
                .body("notMarkedBecause", is("dry_run"));
        member("gone").body("status", is("suspended"));
        organization.get("/v1/organization").body("rosterCompleteAt", nullValue());

        batch.ndjson("?complete=true", lines(10, ""))
                .body("absent", is(1))
                .body("absentMembers", contains("gone"))
                .body("markedLeft", is(1))
                .body("notMarkedBecause", nullValue());
        member("gone").body("status", is("left")).body("leftReason", nullValue());
        member("left before").body("leftReason", is("retired"));
        organization.get("/v1/organization").body("rosterCompleteAt", notNullValue());
    }

    @Test
    void aCompleteFileWithARejectedLineMarksNobody() {
        ndjson(lines(10, ""));
        batch.ndjson("?complete=true", "{", lines(8, "")[0], lines(8, "")[1])
                .body("absent", is(8))
                .body("markedLeft", is(0))
                .body("notMarkedBecause", is("rejected_lines"));
        organization.get("/v1/organization").body("rosterCompleteAt", nullValue());
        member("m-9").body("status", is("active"));
    }

    @Test
    void aCompleteFileWithoutMostMembersMarksNobodyUnlessThatIsMeant() {
        ndjson(lines(10, ""));
        batch.ndjson("?complete=true", lines(4, ""))
                .body("absent", is(6))
                .body("markedLeft", is(0))
                .body("notMarkedBecause", is("more_than_half"));
        member("m-9").body("status", is("active"));
        batch.csv("?complete=true&allowMostAbsent=true", "memberId\nm-0\n")
                .body("absent", is(9))
                .body("markedLeft", is(9));
        member("m-9").body("status", is("left"));
    }

    @Test
    void aLargeRosterIsComparedMemberByMember() {
        ndjson(lines(12_000, ""));
        String[] most = lines(12_000, "");
        List<String> kept = IntStream.range(0, 12_000)
                .filter(i -> i % 7 != 0)
                .mapToObj(i -> most[i])
                .collect(Collectors.toList());
        batch.ndjson("?complete=true", kept.toArray(String[]::new))
                .body("absent", is(1_715))
                .body("absentMembers", hasSize(1_000))
                .body("markedLeft", is(1_715));
    }

    @Test
    void aMemberMayBeCalledBatch() {
        organization.putMember("batch", "{'locale': 'en'}").statusCode(201);
        member("batch").statusCode(200).body("locale", is("en"));
    }
}
