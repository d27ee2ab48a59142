package org.memberpulse.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SegmentPreviewTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse now() {
        return organization.get("/v1/segments/preview").statusCode(200);
    }

    private ValidatableResponse with(String segments) {
        return organization.post("/v1/segments/preview", "{'segments': [" + segments + "]}");
    }

    private void members(int count, String name, String fields) {
        new Batches(organization, "/v1/members/batch")
                .ndjson(
                        "",
                        IntStream.range(0, count)
                                .mapToObj(i -> "{'memberId': '" + name + i + "'" + fields + "}")
                                .toArray(String[]::new))
                .statusCode(200)
                .body("accepted", is(count));
    }

    private static ValidatableResponse size(ValidatableResponse answer, String code, int members, Float share) {
        return answer.body("segments.find { it.code == '" + code + "' }.members", is(members))
                .body("segments.find { it.code == '" + code + "' }.share", share == null ? nullValue() : is(share));
    }

    @Test
    void withoutMembersThereIsNothingToWarnOf() {
        size(now(), "student", 0, null)
                .body("members", is(0))
                .body("otherShare", nullValue())
                .body("warning", nullValue());
    }

    @Test
    void activeMembersAreCountedInTheSegmentTheyAreInNow() {
        members(1_200, "student", ", 'attributes': {'grade': 'student'}");
        members(600, "named", ", 'segment': 'retired', 'attributes': {'grade': 'student'}");
        members(300, "else", "");
        members(50, "left", ", 'status': 'left', 'attributes': {'grade': 'student'}");
        ValidatableResponse answer = now().body("members", is(2_100))
                .body("segments.code", contains("student", "early-career", "senior", "corporate", "retired", "other"))
                .body("otherShare", is(14.3f))
                .body("warning", nullValue());
        size(answer, "student", 1_200, 57.1f);
        size(answer, "retired", 600, 28.6f);
        size(answer, "other", 300, 14.3f);
    }

    @Test
    void tooManyMembersInOtherAreWarnedOf() {
        members(4, "student", ", 'attributes': {'grade': 'student'}");
        members(1, "else", "");
        now().body("otherShare", is(20.0f)).body("warning", nullValue());
        members(2, "else", "");
        now().body("otherShare", is(33.3f)).body("warning", is("more_than_a_fifth_in_other"));
    }

    @Test
    void rulesAreTriedBeforeTheyAreSaved() {
        members(6, "north", ", 'attributes': {'grade': 'student', 'region': 'north'}");
        members(4, "south", ", 'attributes': {'grade': 'student', 'region': 'south'}");
        ValidatableResponse answer = with("""
                {'code': 'northern', 'name': 'North', 'position': 0, 'rule': {'attribute': 'region', 'in': ['north']}},
                {'code': 'senior', 'rule': {'attribute': 'region', 'in': ['nowhere']}}""")
                .statusCode(200)
                .body("segments[0].code", is("northern"))
                .body("segments[0].name", is("North"));
        size(answer, "northern", 6, 60.0f);
        size(answer, "student", 4, 40.0f);
        organization.get("/v1/segments/northern").statusCode(404);
        size(now(), "student", 10, 100.0f);
    }

    @Test
    void aDraftThatCouldNotBeSavedIsRefused() {
        with("{'code': 'a', 'rule': {}}").statusCode(422);
        with("{'code': 'a'}, {'code': 'a'}").statusCode(422).body("errors[0].pointer", is("/segments/1/code"));
        with("{'code': 'other', 'rule': {'attribute': 'a', 'in': ['b']}}")
                .statusCode(422)
                .body("errors[0].pointer", is("/segments/0/rule"));
        with("{'code': 'Not a code'}").statusCode(422);
    }

    @Test
    void aSegmentMayBeCalledPreview() {
        organization.put("/v1/segments/preview", "{'name': 'Preview'}").statusCode(200);
    }
}
