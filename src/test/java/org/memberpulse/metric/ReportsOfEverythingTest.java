package org.memberpulse.metric;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

/** Everything a BI tool asks for besides NPS and means. */
@QuarkusTest
class ReportsOfEverythingTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private final TestOrganization acme = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    private ValidatableResponse report(String query) {
        return acme.send().config(DOUBLES).get("/v1/metrics" + query).then().statusCode(200);
    }

    /** Members of a segment are invited with a context and answer. */
    private void answered(String segment, String stage, int from, int to, String answers) {
        IntStream.range(from, to).forEach(member -> TestOrganization.answer(invite(segment, stage, member), answers)
                .statusCode(201));
    }

    private String invite(String segment, String stage, int member) {
        return acme.trigger("{'memberId': 'm-" + member + "', 'stage': '" + stage + "', 'channel': 'email',"
                        + " 'context': {'touchpoint': 'call'}, 'member': {'segment': '" + segment
                        + "', 'attributes': {'region': '" + (member % 2 == 0 ? "north" : "south") + "'}}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
    }

    @Test
    void oneCallHasSeveralMetricsOfOneState() {
        answered("student", "mid-term", 0, 6, "{'nps': 9, 'msat': 4}");
        invite("student", "mid-term", 6);

        report("?metrics=nps,msat,response-rate&groupBy=segment&by=issued")
                .body("by", is("issued"))
                .body("data.metric", contains("nps", "msat", "response-rate"))
                .body("data.segment", everyItem(is("student")))
                .body("data.n", contains(6, 6, 6))
                .body("data[0].value", is(100.0))
                .body("data[0].promoters", is(6))
                .body("data[1].value", is(4.0))
                .body("data[1].sum", is(24))
                .body("data[2].issued", is(7))
                .body("data[2].value", closeTo(85.714, 0.001))
                .body("data[2].promoters", nullValue());
    }

    @Test
    void aPageOfSeveralMetricsGoesOnWhereItEnded() {
        answered("student", "mid-term", 0, 6, "{'nps': 9, 'msat': 4}");
        String next = report("?metrics=msat,nps&limit=1")
                .body("data.metric", contains("msat"))
                .extract()
                .path("next");
        report("?metrics=msat,nps&limit=1&after=" + next)
                .body("data.metric", contains("nps"))
                .body("next", nullValue());
    }

    @Test
    void ratesAreThoseOfTheInvitationsOfAPeriod() {
        answered("student", "mid-term", 0, 6, "{'nps': 9}");
        for (int member = 6; member < 10; member++) {
            invite("student", "mid-term", member);
        }
        acme.send()
                .body("[{\"memberId\": \"m-9\", \"stage\": \"mid-term\", \"status\": \"bounced\"}]")
                .post("/v1/delivery-events")
                .then()
                .statusCode(200);
        acme.trigger("{'memberId': 'm-1', 'stage': 'post-onboarding'}").body("decision", is("suppressed"));

        report("/response-rate?groupBy=segment,stage")
                .body("data.size()", is(1))
                .body("data[0].issued", is(10))
                .body("data[0].bounced", is(1))
                .body("data[0].delivered", is(9))
                .body("data[0].answered", is(6))
                .body("data[0].rateIssued", is(60.0))
                .body("data[0].rateDelivered", closeTo(66.667, 0.001))
                .body("data[0].maturity", is(0.0));
        report("/response-rate").body("data[0].heldBack", is(1)).body("data[0].issued", is(10));
        report("/response-rate?groupBy=channel&period=month")
                .body("data.channel", contains("email"))
                .body("data[0].heldBack", nullValue());
        acme.send().get("/v1/metrics/response-rate?by=answered").then().statusCode(400);
    }

    @Test
    void ratesAreHiddenWhereFewAnswered() {
        answered("student", "mid-term", 0, 3, "{'nps': 9}");
        answered("senior", "mid-term", 10, 20, "{'nps': 9}");
        answered("corporate", "mid-term", 20, 30, "{'nps': 9}");

        report("/response-rate?groupBy=segment")
                .body("data.find { it.segment == 'student' }.suppressed", is(true))
                .body("data.find { it.segment == 'student' }.issued", nullValue())
                .body("data.findAll { it.suppressed }.size()", is(2));
        report("/response-rate").body("data[0].answered", is(23));
    }

    @Test
    void choicesAreCountsAndSharesOfWhoAnswered() {
        answered("student", "pre-renewal", 0, 8, "{'nps': 9, 'stay-reason': 'required_recognition'}");
        answered("student", "pre-renewal", 8, 12, "{'nps': 9, 'stay-reason': 'employer_pays'}");

        report("/choices?construct=stay-reason&groupBy=segment")
                .body("data.find { it.option == 'required_recognition' }.count", is(8))
                .body("data.find { it.option == 'required_recognition' }.n", is(12))
                .body("data.find { it.option == 'required_recognition' }.share", closeTo(66.667, 0.001))
                .body("data.find { it.option == 'employer_pays' }.low", closeTo(13.81, 0.01))
                .body("data.findAll { it.count == 0 }.size()", not(is(0)));
        report("/choices?survey=pre-renewal&question=stay-reason")
                .body("data.find { it.option == 'employer_pays' }.count", is(4));
        acme.send().get("/v1/metrics/choices?construct=none").then().statusCode(404);
        acme.send().get("/v1/metrics/choices").then().statusCode(400);
    }

    @Test
    void choicesOfFewAreHidden() {
        answered("student", "pre-renewal", 0, 9, "{'nps': 9, 'stay-reason': 'employer_pays'}");
        report("/choices?construct=stay-reason")
                .body("data.size()", is(1))
                .body("data[0].suppressed", is(true))
                .body("data[0].option", nullValue());
    }

    @Test
    void hostagesAreCounted() {
        answered("student", "pre-renewal", 0, 4, "{'nps': 9, 'msat': 5, 'renew': 5}");
        answered("student", "pre-renewal", 4, 6, "{'nps': 6, 'msat': 2, 'renew': 5, 'stay-reason': 'employer_pays'}");
        answered("student", "pre-renewal", 6, 9, "{'nps': 6, 'msat': 2, 'renew': 4}");
        answered("student", "pre-renewal", 9, 10, "{'nps': 6, 'msat': 2}");

        report("/loyalty")
                .body("data[0].n", is(10))
                .body("data[0].classified", is(9))
                .body("data[0].loyalists", is(4))
                .body("data[0].apostles", is(4))
                .body("data[0].hostages", is(5))
                .body("data[0].confirmedHostages", is(2))
                .body("data[0].hostageRate", closeTo(55.556, 0.001));
    }

    @Test
    void aDeclaredDimensionDividesAndHasTheOrganizationsDetail() {
        answered("student", "mid-term", 0, 24, "{'nps': 9}");
        acme.send()
                .body("{\"source\": \"attribute\", \"key\": \"region\"}")
                .put("/v1/dimensions/region")
                .then()
                .statusCode(201);

        report("/nps?groupBy=dimension:region")
                .body("groupBy", contains("dimension:region"))
                .body("data.'dimension:region'", contains("north", "south"))
                .body("data.n", contains(12, 12));
        acme.send()
                .header("Accept", "text/csv")
                .get("/v1/metrics/nps?groupBy=dimension:region")
                .then()
                .body(startsWith("\uFEFFdimension:region,periodStart"));
        acme.send().get("/v1/metrics/nps?groupBy=dimension:none").then().statusCode(400);
    }

    @Test
    void membersAnswerAtHoursOfTheWeek() {
        answered("student", "mid-term", 0, 10, "{'nps': 9}");
        report("/answer-times?groupBy=channel")
                .body("data.channel", everyItem(is("email")))
                .body("data.n", everyItem(is(10)))
                .body("data.count.sum()", is(10));
    }

    @Test
    void npsIsWeightedToTheMembership() {
        acme.send()
                .body("{\"segments\": {\"student\": 1000, \"senior\": 3000}}")
                .put("/v1/population/2020-01-01")
                .then()
                .statusCode(201);
        answered("student", "mid-term", 0, 10, "{'nps': 9}");
        answered("senior", "mid-term", 10, 20, "{'nps': 6}");

        report("/nps?weighted=true")
                .body("data[0].nps", is(0.0))
                .body("data[0].weightedNps", is(-50.0))
                .body("data[0].coverage", is(100.0))
                .body("data[0].designEffect", is(1.25))
                .body("data[0].reason", nullValue());
        acme.send().get("/v1/metrics/nps?weighted=true&groupBy=segment").then().statusCode(400);
    }

    @Test
    void weightingNeedsToKnowTheMembership() {
        answered("student", "mid-term", 0, 10, "{'nps': 9}");
        report("/nps?weighted=true")
                .body("data[0].weightedNps", nullValue())
                .body("data[0].reason", is("population_unknown"));
    }

    @Test
    void theCatalogNamesWhatThereIs() {
        report("/catalog")
                .body("metrics.code", hasItem("nps"))
                .body("metrics.code", hasItem("purpose-practice"))
                .body("choices.construct", hasItem("stay-reason"))
                .body("dimensions.code", contains("segment", "stage", "survey", "channel"))
                .body("dimensions[0].values.code", hasItem("student"));
    }

    @Test
    void aReportThatTheCallerHasTouchesNoCounter() throws InterruptedException {
        answered("student", "mid-term", 0, 6, "{'nps': 9}");
        while (pending() > 0) {
            Thread.sleep(100);
        }
        String tag = report("/nps?groupBy=segment").extract().header("ETag");
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute("lock table score_counter in access exclusive mode"));
            acme.send()
                    .header("If-None-Match", tag)
                    .get("/v1/metrics/nps?groupBy=segment")
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag));
        });
        acme.send()
                .header("If-None-Match", tag)
                .get("/v1/metrics/nps?groupBy=stage")
                .then()
                .statusCode(200);
        answered("student", "mid-term", 6, 7, "{'nps': 9}");
        acme.send()
                .header("If-None-Match", tag)
                .get("/v1/metrics/nps?groupBy=segment")
                .then()
                .statusCode(200)
                .body("data[0].n", is(7));
    }

    private int pending() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from pending_score where organization_id = ?")
                        .bind(0, acme.id())
                        .mapTo(Integer.class)
                        .one());
    }
}
