package org.memberpulse.dimension;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.TestOrganization.answer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.metric.CountedCells;

@QuarkusTest
class DimensionResourceTest {
    private final TestOrganization acme = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    @Inject
    UnfinishedDimensions unfinished;

    private ValidatableResponse declare(String code, String source, String key) {
        return acme.put("/v1/dimensions/" + code, "{'source': '" + source + "', 'key': '" + key + "'}");
    }

    private void remove(String code) {
        acme.send().delete("/v1/dimensions/" + code).then().statusCode(204);
    }

    private String invite(String memberId, String attributes) {
        return acme.trigger("{'memberId': '" + memberId + "', 'stage': 'mid-term', 'channel': 'email',"
                        + " 'context': {'event': 'gala'}, 'member': {'attributes': " + attributes + "}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
    }

    private void answered(String memberId, String attributes) {
        answer(invite(memberId, attributes), "{'nps': 9}").statusCode(201);
    }

    private Map<String, Integer> issued(String dimension) {
        return counted(dimension, "invitation.issued");
    }

    private Map<String, Integer> counted(String dimension, String metric) {
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
        return CountedCells.by(jdbi, acme.id(), dimension, metric);
    }

    @Test
    void aDimensionIsDeclaredChangedAndRemoved() {
        declare("region", "attribute", "area")
                .statusCode(201)
                .body("code", is("region"))
                .body("source", is("attribute"))
                .body("key", is("area"));
        declare("region", "attribute", "area").statusCode(200);
        declare("region", "context", "event").statusCode(200).body("source", is("context"));
        declare("chapter", "attribute", "chapter").statusCode(201);
        acme.get("/v1/dimensions/region").statusCode(200).body("key", is("event"));
        acme.get("/v1/dimensions").statusCode(200).body("data.code", contains("chapter", "region"));
        remove("region");
        acme.get("/v1/dimensions").body("data.code", contains("chapter"));
        acme.get("/v1/dimensions/region").statusCode(404).body("code", is("not_found"));
        acme.send().delete("/v1/dimensions/region").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "segment", "stage", "survey"})
    void whatReportsKnowAlreadyIsRefused(String code) {
        declare(code, "attribute", "area").statusCode(422).body("code", is("invalid"));
    }

    @Test
    void aCodeIsACode() {
        declare("No-Code", "attribute", "area").statusCode(400).body("code", is("bad_parameter"));
        declare("a.b", "attribute", "area").statusCode(400).body("code", is("bad_parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'source': 'attribute'}", "{'key': 'x'}", "{'source': 'attribute', 'key': ''}"})
    void aDimensionNeedsASourceAndAKey(String body) {
        acme.put("/v1/dimensions/region", body).statusCode(422);
    }

    @Test
    void thereAreAtMostTwenty() {
        for (int i = 0; i < 20; i++) {
            declare("d-" + i, "attribute", "area").statusCode(201);
        }
        declare("one-more", "attribute", "area").statusCode(422).body("code", is("invalid"));
        declare("d-7", "attribute", "other").statusCode(200);
        remove("d-0");
        declare("one-more", "attribute", "area").statusCode(201);
    }

    @Test
    void itCountsFromNowOnAndForThoseWhoWereAskedBefore() {
        answered("m-1", "{'area': 'north'}");
        invite("m-2", "{'area': 'south'}");
        invite("m-3", "{}");
        declare("region", "attribute", "area").statusCode(201);
        declare("event", "context", "event").statusCode(201);
        assertEquals(Map.of("north", 1, "south", 1), issued("region"));
        answered("m-4", "{'area': 'north'}");
        // the values are those of the moment of the ask
        acme.putMember("m-4", "{'attributes': {'area': 'west'}}").statusCode(200);
        assertEquals(Map.of("north", 2, "south", 1), issued("region"));
        assertEquals(Map.of("north", 2), counted("region", "nps"));
        assertEquals(Map.of("north", 2), counted("region", "invitation.answered"));
        assertEquals(Map.of("gala", 4), issued("event"));
        assertEquals(Map.of("email", 4), issued("channel"));
        assertEquals(Map.of("", 4), issued(""));
    }

    @Test
    void aValueIsAScalarCutAtTwoHundredCharacters() {
        declare("region", "attribute", "area").statusCode(201);
        String longer = "é".repeat(201);
        invite("m-1", "{'area': '" + longer + "'}");
        invite("m-2", "{'area': 7.5}");
        invite("m-3", "{'area': true}");
        invite("m-4", "{'area': '  '}");
        invite("m-5", "{'area': ' North '}");
        Map<String, Integer> values = Map.of("é".repeat(200), 1, "7.5", 1, "true", 1, " North ", 1);
        assertEquals(values, issued("region"));
        declare("same", "attribute", "area").statusCode(201);
        assertEquals(values, issued("same"));
    }

    @Test
    void anotherKeyReplacesTheValuesAndRemovingTakesThemAway() {
        answered("m-1", "{'area': 'north', 'grade': 'fellow'}");
        invite("m-2", "{'area': 'south'}");
        declare("region", "attribute", "area").statusCode(201);
        declare("region", "attribute", "grade").statusCode(200);
        assertEquals(Map.of("fellow", 1), issued("region"));
        assertEquals(Map.of("fellow", 1), counted("region", "nps"));
        remove("region");
        assertEquals(Map.of(), issued("region"));
        assertEquals(Map.of("email", 1), counted("channel", "nps"));
    }

    @Test
    void whoWasErasedStaysInTheValueThatWasCounted() {
        answered("m-1", "{'area': 'north', 'grade': 'fellow'}");
        answered("m-2", "{'area': 'north', 'grade': 'fellow'}");
        declare("region", "attribute", "area").statusCode(201);
        acme.send().delete("/v1/members/m-1").then().statusCode(204);
        assertEquals(Map.of("north", 2), counted("region", "nps"));
        declare("grade", "attribute", "grade").statusCode(201);
        assertEquals(Map.of("north", 2), counted("region", "nps"));
        assertEquals(Map.of("fellow", 1), counted("grade", "nps"));
        declare("region", "attribute", "grade").statusCode(200);
        assertEquals(Map.of("fellow", 1), issued("region"));
        assertEquals(Map.of("fellow", 1), counted("grade", "nps"));
    }

    @Test
    void aConfidentialAnswerHasNoDimension() {
        acme.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/secret/publication", "").statusCode(200);
        answered("m-1", "{'area': 'north'}");
        declare("region", "attribute", "area").statusCode(201);
        answered("m-2", "{'area': 'north'}");
        assertEquals(Map.of(), counted("region", "nps"));
        assertEquals(Map.of("", 2), counted("", "nps"));
        assertEquals(Map.of("north", 2), counted("region", "invitation.answered"));
    }

    @Test
    void whatAnInstanceDidNotLiveToCompleteIsCompletedByAnother() {
        answered("m-1", "{'area': 'north'}");
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into dimension (organization_id, code, source, key, created_at)"
                            + " values (?, 'region', 'attribute', 'area', now())",
                    acme.id());
            handle.execute(
                    "insert into dimension_set (organization_id, generation, created_at) values (?, 2, now())",
                    acme.id());
        });
        unfinished.complete(acme.id());
        assertEquals(Map.of(), issued("region"));
        MovableClock.in(Duration.ofHours(2), () -> {
            unfinished.complete(acme.id());
            return null;
        });
        assertEquals(Map.of("north", 1), issued("region"));
        assertEquals(Map.of("north", 1), counted("region", "nps"));
    }
}
