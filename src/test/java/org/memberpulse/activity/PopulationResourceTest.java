package org.memberpulse.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.Batches;
import org.memberpulse.TestOrganization;
import org.memberpulse.organization.CurrentOrganization;

@QuarkusTest
class PopulationResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    @Inject
    Populations populations;

    @Inject
    CurrentOrganization current;

    private ValidatableResponse put(String day, String segments) {
        return organization.put("/v1/population/" + day, "{'segments': " + segments + "}");
    }

    private Optional<Map<String, Long>> on(String day) {
        return current.within(organization.id(), () -> populations.on(organization.id(), LocalDate.parse(day)));
    }

    private void roster(String... members) {
        new Batches(organization, "/v1/members/batch")
                .ndjson("?complete=true", members)
                .statusCode(200)
                .body("rejected", is(0));
    }

    @Test
    void aCountIsPutReadListedAndTakenBack() {
        put("2026-01-01", "{'student': 2000, 'associate': 5000}")
                .statusCode(201)
                .body("total", is(7000))
                .body("segments.student", is(2000));
        put("2026-01-01", "{'student': 2100}").statusCode(200).body("total", is(2100));
        put("2026-02-01", "{'student': 3}").statusCode(201);
        organization.get("/v1/population/2026-01-01").statusCode(200).body("segments", is(Map.of("student", 2100)));
        organization
                .get("/v1/population")
                .body("data.date", contains("2026-02-01", "2026-01-01"))
                .body("next", nullValue());
        organization.get("/v1/population?limit=1").body("data", hasSize(1)).body("next", is("2026-02-01"));
        organization.get("/v1/population?limit=1&after=2026-02-01").body("data.date", contains("2026-01-01"));
        organization.send().delete("/v1/population/2026-01-01").then().statusCode(204);
        organization.send().delete("/v1/population/2026-01-01").then().statusCode(404);
        organization.get("/v1/population/2026-01-01").statusCode(404).body("code", is("not_found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'student': -1}    | /segments/student",
                "{'student': null}  | /segments/student",
                "{}                 | /segments",
                "null               | /segments"
            })
    void whatIsNoCountIsRefused(String segments, String pointer) {
        put("2026-01-01", segments).statusCode(422).body("errors[0].pointer", is(pointer));
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (String day : new String[] {"today", "2026-02-30", "+999999999-12-31", "-0044-03-15", "2026-1-1"}) {
            int status = put(day, "{'student': 1}").extract().statusCode();
            assertEquals(true, status == 400 || status == 404 || status == 422, day + " " + status);
            int read = organization.get("/v1/population/" + day).extract().statusCode();
            assertEquals(true, read == 400 || read == 404 || read == 422, day + " " + read);
            organization.get("/v1/population?after={day}", day).statusCode(400);
        }
    }

    @Test
    void theLatestCountUpToTheDayHolds() {
        assertEquals(Optional.empty(), on("2026-03-01"));
        put("2026-01-01", "{'student': 10}");
        put("2026-03-01", "{'student': 20}");
        assertEquals(Optional.empty(), on("2025-12-31"));
        assertEquals(Optional.of(Map.of("student", 10L)), on("2026-02-28"));
        assertEquals(Optional.of(Map.of("student", 20L)), on("2026-03-01"));
    }

    @Test
    void aRosterIsCountedOnlyWhenItIsComplete() {
        organization.putMember("m-1", "{'joinedOn': '2025-01-01', 'attributes': {'grade': 'student'}}");
        assertEquals(Optional.empty(), on("2026-03-01"));
        roster(
                "{'memberId': 'm-1', 'joinedOn': '2025-01-01', 'attributes': {'grade': 'student'}}",
                "{'memberId': 'm-2', 'attributes': {'grade': 'senior'}}",
                "{'memberId': 'm-3', 'segment': 'corporate'}",
                "{'memberId': 'm-4', 'joinedOn': '2026-06-01'}",
                "{'memberId': 'm-5', 'status': 'left', 'lapsedOn': '2026-02-01', 'joinedOn': '2020-01-01'}");
        assertEquals(Optional.of(Map.of("student", 1L, "senior", 1L, "corporate", 1L)), on("2026-03-01"));
        assertEquals(Optional.of(Map.of("student", 1L, "senior", 1L, "corporate", 1L, "other", 1L)), on("2026-01-31"));
        put("2026-03-01", "{'student': 20}");
        assertEquals(Optional.of(Map.of("student", 20L)), on("2026-03-01"));
    }

    @Test
    void segmentsAreCountedByTheirRules() {
        organization.put("/v1/segments/new-in-north", """
                {'name': 'New', 'position': 0, 'rule': {'all': [
                    {'tenureMonths': {'lt': 24}}, {'not': {'attribute': 'region', 'in': ['south', 'east']}},
                    {'any': [{'attribute': 'paid', 'in': ['true']}, {'attribute': 'paid', 'in': ['7']}]}]}}""").statusCode(200);
        String recent = LocalDate.now().minusMonths(5).toString();
        roster(
                "{'memberId': 'm-1', 'joinedOn': '" + recent + "', 'attributes': {'paid': true}}",
                "{'memberId': 'm-2', 'joinedOn': '" + recent + "', 'attributes': {'paid': 7, 'region': 'north'}}",
                "{'memberId': 'm-3', 'joinedOn': '" + recent + "', 'attributes': {'paid': true, 'region': 'south'}}",
                "{'memberId': 'm-4', 'joinedOn': '2015-01-01', 'attributes': {'paid': true}}",
                "{'memberId': 'm-5', 'attributes': {'paid': true}}");
        Map<String, Long> counted = on(LocalDate.now().toString()).orElseThrow();
        assertEquals(Map.of("new-in-north", 2L, "other", 3L), counted);
        organization
                .get("/v1/segments/preview")
                .body("segments.find { it.code == 'new-in-north' }.members", is(2))
                .body("segments.find { it.code == 'other' }.members", is(3));
    }

    @Test
    void theSuspendedAreCountedNoMoreThanInTheSizesOfSegments() {
        roster(
                "{'memberId': 'm-1', 'joinedOn': '2025-01-01', 'segment': 'student'}",
                "{'memberId': 'm-2', 'joinedOn': '2025-01-01', 'segment': 'student', 'status': 'suspended'}",
                "{'memberId': 'm-3', 'segment': 'student', 'status': 'lapsed', 'lapsedOn': '2026-01-01'}",
                "{'memberId': 'm-4', 'segment': 'senior', 'status': 'left', 'lapsedOn': '2026-01-01'}");
        assertEquals(Optional.of(Map.of("student", 1L)), on(LocalDate.now().toString()));
        organization.get("/v1/segments/preview").body("members", is(1));
    }
}
