package org.memberpulse.response;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.memberpulse.TestOrganization.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** Nobody reads what members wrote without being written down. */
@QuarkusTest
class CommentReadingResourceTest {
    @Inject
    CommentReadingExpiry expiry;

    @Inject
    Jdbi jdbi;

    private final TestOrganization acme = TestOrganization.create();

    @BeforeEach
    void oneWrote() {
        acme.answered("m-1", "mid-term", "{'nps': 3, 'why': 'The fee'}");
        acme.answered("m-2", "mid-term", "{'nps': 9}");
    }

    private ValidatableResponse readings(String query) {
        return acme.get("/v1/comment-readings" + query).statusCode(200);
    }

    private ValidatableResponse read(String query) {
        return acme.get("/v1/responses" + query).statusCode(200);
    }

    private String keyOf(String owner) {
        return acme.post("/v1/api-keys", "{'name': 'x', 'scopes': ['responses'], 'owner': '" + owner + "'}")
                .statusCode(201)
                .extract()
                .path("key");
    }

    @Test
    void theExportOfAMemberWhoHasAnsweredIsWrittenDown() {
        acme.put("/v1/members/m-3", "{}").statusCode(201);
        acme.get("/v1/members/m-3/export").statusCode(200);
        readings("").body("data", empty());
        acme.get("/v1/members/m-1/export").statusCode(200).body(containsString("The fee"));
        readings("")
                .body("data", hasSize(1))
                .body("data[0].filter", is(Map.of("export", true)))
                .body("data[0].responses", is(1));
    }

    @Test
    void aPageWithCommentsIsWrittenDown() {
        as(keyOf("Jane Doe"))
                .get("/v1/responses?stage=mid-term&metric=nps&atMost=9")
                .then()
                .body(containsString("The fee"));
        readings("")
                .body("data", hasSize(1))
                .body("data[0].owner", is("Jane Doe"))
                .body("data[0].apiKey", notNullValue())
                .body("data[0].readAt", notNullValue())
                .body("data[0].filter.stage", is("mid-term"))
                .body("data[0].filter.metric", is("nps"))
                .body("data[0].filter.atMost", is(9))
                .body("data[0].filter", aMapWithSize(3))
                .body("data[0].format", is("json"))
                .body("data[0].responses", is(2))
                .body(not(containsString("The fee")));
    }

    @Test
    void aProgramIsWrittenDownByItsKey() {
        String id = acme.get("/v1/api-keys").extract().path("data[0].id");
        read("");
        readings("").body("data[0].owner", nullValue()).body("data[0].apiKey", is(id));
    }

    @Test
    void aPageWithoutCommentsIsNot() {
        read("?hasComment=false");
        read("?metric=nps&atLeast=9");
        read("?stage=lapsed");
        readings("").body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndjson", "csv"})
    void aStreamIsWrittenDownWhenItBegins(String format) {
        read("?format=" + format).body(containsString("The fee"));
        readings("").body("data.format", contains(format)).body("data[0].responses", nullValue());
        read("?hasComment=false&format=" + format).body(not(containsString("The fee")));
        readings("").body("data", hasSize(1));
    }

    @Test
    void aPageOfAFileIsWrittenDown() {
        read("?limit=10&format=csv");
        readings("").body("data[0].format", is("csv")).body("data[0].responses", is(2));
    }

    @Test
    void whatIsRefusedIsNotWrittenDown() {
        as(acme.key("report", "manage", "trigger")).get("/v1/responses").then().statusCode(403);
        acme.get("/v1/responses?format=csv&stage=A B").statusCode(400);
        readings("").body("data", empty());
    }

    @Test
    void whatCannotBeWrittenDownIsNotRead() {
        QuarkusTransaction.requiringNew()
                .timeout(60)
                .run(() -> jdbi.useHandle(blocking -> {
                    blocking.execute("lock table comment_reading in access exclusive mode");
                    acme.get("/v1/responses").statusCode(503).body(not(containsString("The fee")));
                }));
        readings("").body("data", empty());
    }

    @Test
    void theNewestComeFirstInPages() {
        read("?from=2026-01-01");
        read("?from=2026-01-02");
        read("?from=2026-01-03");
        String next = readings("?limit=2")
                .header("Link", containsString("rel=\"next\""))
                .body("data.filter.from", contains("2026-01-03", "2026-01-02"))
                .extract()
                .path("next");
        readings("?limit=2&after=" + next)
                .body("data.filter.from", contains("2026-01-01"))
                .body("next", nullValue());
    }

    @Test
    void daysAreThoseOfTheOrganization() {
        MovableClock.in(Duration.ofDays(-40), () -> read("?from=2026-01-01"));
        read("?from=2026-01-02");
        String day = MovableClock.now().minus(Duration.ofDays(20)).toString().substring(0, 10);
        readings("?from=" + day).body("data.filter.from", contains("2026-01-02"));
        readings("?to=" + day).body("data.filter.from", contains("2026-01-01"));
        acme.get("/v1/comment-readings?from=2026-02-01&to=2026-01-01")
                .statusCode(400)
                .body("code", is("bad_parameter"));
    }

    @Test
    void anotherOrganizationSeesNone() {
        read("");
        TestOrganization other = TestOrganization.create();
        other.get("/v1/comment-readings").body("data", empty());
    }

    @Test
    void theyAreForgottenAfterTwoYears() {
        read("");
        MovableClock.in(Duration.ofDays(729), () -> {
            expiry.run();
            return null;
        });
        readings("").body("data", hasSize(1)).body("data.responses", everyItem(is(2)));
        MovableClock.in(Duration.ofDays(733), () -> {
            expiry.run();
            return null;
        });
        readings("").body("data", empty());
    }
}
