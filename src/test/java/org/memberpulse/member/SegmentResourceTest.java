package org.memberpulse.member;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SegmentResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse put(String code, String segment) {
        return organization.put("/v1/segments/" + code, segment);
    }

    private ValidatableResponse list() {
        return organization.get("/v1/segments").statusCode(200);
    }

    private void assertSegment(String expected, String member) {
        String id = "m-" + System.nanoTime();
        organization.putMember(id, member).statusCode(201).body("segment", is(expected));
    }

    @Test
    void aNewOrganizationHasSegmentsByGrade() {
        list().body("data.code", contains("student", "early-career", "senior", "corporate", "retired", "other"));
        organization
                .get("/v1/segments/student")
                .body("rule.attribute", is("grade"))
                .body("rule.in", contains("student"));
        organization.get("/v1/segments/other").body("rule", nullValue());
    }

    @Test
    void anUnknownSegmentIsNotFound() {
        organization.get("/v1/segments/nobody").statusCode(404).body("code", is("segment_unknown"));
    }

    @Test
    void theFirstRuleByPositionWins() {
        put("new", "{'name': 'New', 'position': 0, 'rule': {'tenureMonths': {'lt': 12}}}")
                .statusCode(200)
                .body("position", is(0));
        LocalDate today = LocalDate.now();
        assertSegment("new", "{'joinedOn': '" + today.minusMonths(3) + "', 'attributes': {'grade': 'student'}}");
        assertSegment("student", "{'joinedOn': '" + today.minusMonths(30) + "', 'attributes': {'grade': 'student'}}");
        list().body("data.code[0]", is("new"));
    }

    @Test
    void rulesCombine() {
        put("northern", """
                {'name': 'North', 'position': 0, 'rule': {'all': [
                  {'attribute': 'region', 'in': ['north', 'far-north']},
                  {'not': {'attribute': 'grade', 'in': ['retired']}}]}}""").statusCode(200);
        assertSegment("northern", "{'attributes': {'region': 'far-north'}}");
        assertSegment("retired", "{'attributes': {'region': 'north', 'grade': 'retired'}}");
        assertSegment("other", "{'attributes': {'region': 'south'}}");
    }

    @Test
    void membersMoveAtOnceWhenARuleChanges() {
        organization.putMember("m-1", "{'attributes': {'grade': 'fellow'}}").body("segment", is("other"));
        put("senior", "{'name': 'Senior', 'rule': {'attribute': 'grade', 'in': ['senior', 'fellow']}}")
                .statusCode(200);
        organization.get("/v1/members/m-1").body("segment", is("senior"));
    }

    @Test
    void numbersAndBooleansMatchAsTheyAreWritten() {
        put("chartered", "{'name': 'C', 'position': 0, 'rule': {'attribute': 'chartered', 'in': ['true', '7']}}");
        assertSegment("chartered", "{'attributes': {'chartered': true}}");
        assertSegment("chartered", "{'attributes': {'chartered': 7}}");
        assertSegment("other", "{'attributes': {'chartered': false}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'A', 'rule': {}}                                    | /rule",
                "{'name': 'A', 'rule': {'attribute': 'grade'}}                | /rule",
                "{'name': 'A', 'rule': {'any': []}}                           | /rule/any",
                "{'name': 'A', 'rule': {'tenureMonths': {}}}                  | /rule/tenureMonths",
                "{'name': 'A', 'rule': {'any': [{'attribute': 'a', 'in': []}]}} | /rule/any/0",
                "{'name': ' '}                                                | /name",
                "{'name': 'A', 'position': -1}                                | /position"
            })
    void aSegmentThatSaysNothingIsRefusedByItsPointer(String segment, String pointer) {
        // the quotes are a test's, not CSV's
        put("broken", segment.strip())
                .statusCode(422)
                .body("code", is("invalid"))
                .body("errors[0].pointer", startsWith(pointer));
    }

    @Test
    void theSegmentOfEverybodyElseHasNoRule() {
        put("other", "{'name': 'Other', 'rule': {'attribute': 'grade', 'in': ['x']}}")
                .statusCode(422);
        put("other", "{'name': 'All others'}").statusCode(200).body("name", is("All others"));
    }

    @Test
    void aCodeIsAPlainWord() {
        organization
                .send()
                .body("{\"name\": \"A\"}")
                .put("/v1/segments/{code}", "Upper Case")
                .then()
                .statusCode(400)
                .body("code", is("bad_parameter"));
    }
}
