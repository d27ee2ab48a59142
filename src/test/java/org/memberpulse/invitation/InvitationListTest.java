package org.memberpulse.invitation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.MovableClock.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class InvitationListTest {
    @Inject
    Jdbi jdbi;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private ValidatableResponse list(String query) {
        return acme.get("/v1/invitations" + query).statusCode(200);
    }

    private String invited(String memberId, String stage) {
        return acme.trigger(memberId, stage).statusCode(201).extract().path("invitation.id");
    }

    private void set(String id, String change) {
        jdbi.useHandle(handle -> handle.execute(
                "update invitation set " + change + " where organization_id = ? and id = ?::uuid", acme.id(), id));
    }

    private String status(String id) {
        return acme.get("/v1/invitations/{id}", id).extract().path("status");
    }

    @Test
    void theStatusIsTheFirstThatHolds() {
        String id = invited("m-1", "mid-term");
        List<String> rising = new ArrayList<>(Arrays.stream(InvitationStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList());
        Collections.reverse(rising);
        for (String status : rising) {
            switch (status) {
                case "issued" -> {}
                case "answered" -> set(id, "state = 'answered'");
                case "expired" -> set(id, "expires_at = now() - interval '1 second'");
                default -> set(id, status + "_at = now()");
            }
            assertEquals(status, status(id));
            list("?status=" + status).body("data.id", contains(id));
        }
        list("?status=answered").body("data", empty());
    }

    @Test
    void filtersNarrowTheList() {
        acme.putMember("m-2", "{'attributes': {'grade': 'student'}}");
        String first = invited("m-1", "mid-term");
        String second = invited("m-2", "pre-renewal");
        String trial = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true}")
                .extract()
                .path("invitation.id");
        set(second, "origin = 'sweep'");
        list("").body("data.id", contains(trial, second, first)).body("next", nullValue());
        list("?stage=mid-term").body("data.id", contains(trial, first));
        list("?stage=mid-term&test=false").body("data.id", contains(first));
        list("?test=true").body("data.id", contains(trial));
        list("?memberId=m-2").body("data.id", contains(second)).body("data[0].segment", is("student"));
        list("?memberId=nobody").body("data", empty());
        list("?origin=sweep").body("data.id", contains(second)).body("data[0].origin", is("sweep"));
        LocalDate today = LocalDate.ofInstant(MovableClock.now(), ZoneId.of("Europe/London"));
        list("?from=" + today + "&to=" + today).body("data.size()", is(3));
        list("?from=" + today.plusDays(1)).body("data", empty());
        list("?to=" + today.minusDays(1)).body("data", empty());
    }

    @Test
    void pagesStayAsTheyAreWhileNewOnesAreIssued() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(0, invited("m-" + i, "mid-term"));
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = list("?limit=3" + (next.isEmpty() ? "" : "&after=" + next))
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("data.id"));
            next = page.getString("next");
            invited("later-" + read.size(), "mid-term");
        } while (next != null);
        assertEquals(ids, read);
        list("?limit=3")
                .header("Link", allOf(containsString("after="), containsString("limit=3"), endsWith("rel=\"next\"")));
    }

    @Test
    void invitationsOfOneMomentAreAllListedOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(invited("m-" + i, "mid-term"));
        }
        jdbi.useHandle(handle ->
                handle.execute("update invitation set issued_at = now() where organization_id = ?", acme.id()));
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = list("?limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("data.id"));
            next = page.getString("next");
        }
        Collections.sort(ids);
        Collections.sort(read);
        assertEquals(ids, read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=lost",
                "status=ISSUED",
                "origin=nobody",
                "limit=0",
                "limit=1001",
                "after=x",
                "after=WyI5MjIzMzcyMDM2ODU0Nzc1ODA3IiwiMDAwMDAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0",
                "stage=No%20Code",
                "test=yes",
                "from=%2B999999999-12-31",
                "to=0000-01-01",
                "to=9999-12-32",
                "states=open"
            })
    void aQueryThatMakesNoSenseIsRefused(String query) {
        acme.send()
                .urlEncodingEnabled(false)
                .get("/v1/invitations?" + query)
                .then()
                .statusCode(400)
                .body("code", is("bad_parameter"));
    }

    @Test
    void noListHoldsALink() {
        String token = acme.invite("m-1", "mid-term");
        list("").body(not(containsString(token.substring(11)))).body("data[0]", not(hasKey("surveyUrl")));
    }

    @Test
    void oneInvitationHasItsLinksForWhoMayTrigger() {
        String token = acme.invite("m-1", "mid-term");
        String id = acme.trigger("m-1", "mid-term").extract().path("invitation.id");
        TestOrganization.as(acme.key("trigger"))
                .get("/v1/invitations/{id}", id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("memberId", is("m-1"))
                .body("status", is("issued"))
                .body("surveyUrl", endsWith("/s/" + token))
                .body("scoreUrlPrefix", endsWith("/s/" + token + "?score="))
                .body("scoreUrls.size()", is(11))
                .body("unsubscribeUrl", endsWith("/s/" + token + "/unsubscribe"));
        TestOrganization.as(acme.key("manage"))
                .get("/v1/invitations/{id}", id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("$", not(hasKey("surveyUrl")));
        acme.get("/v1/invitations/00000000-0000-7000-8000-000000000000")
                .statusCode(404)
                .body("code", is("invitation_unknown"));
    }

    @Test
    void aWithdrawnInvitationSaysSo() {
        String id = invited("m-1", "mid-term");
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        assertEquals("withdrawn", status(id));
        String again = in(Duration.ofMinutes(1), () -> invited("m-1", "mid-term"));
        list("?memberId=m-1").body("data.status", containsInAnyOrder("issued", "withdrawn"));
        list("?status=issued").body("data.id", contains(again));
    }
}
