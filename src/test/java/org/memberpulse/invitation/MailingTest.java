package org.memberpulse.invitation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.MovableClock.in;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MailingTest {
    private static final String MAILING = "/v1/invitations/mailing";

    @Inject
    Lifecycle lifecycle;

    @Inject
    Jdbi jdbi;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    /** Asked by the sweep: nobody has the links yet. */
    private void asked(String... memberIds) {
        for (String memberId : memberIds) {
            acme.trigger(memberId, "mid-term").statusCode(201);
        }
        jdbi.useHandle(handle -> handle.execute(
                "update invitation set origin = 'sweep', collected_at = null where organization_id = ?"
                        + " and origin <> 'sweep'",
                acme.id()));
    }

    private ValidatableResponse pull(String query) {
        return acme.get(MAILING + query).statusCode(200).header("Cache-Control", "no-store");
    }

    private List<String> members(String query) {
        return pull(query).extract().path("data.memberId");
    }

    private void remindAfter(int days) {
        in(Duration.ofDays(days).plusMinutes(1), () -> {
            lifecycle.run(acme.id());
            return null;
        });
    }

    @Test
    void lookingWithoutReadingCollectsNothing() {
        asked("m-1");
        acme.send()
                .head(MAILING + "?stage=mid-term&onlyNew=true")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store");
        acme.send().head(MAILING + "?format=csv").then().statusCode(200).contentType("text/csv");
        acme.send().head(MAILING + "?stagee=x").then().statusCode(400);
        assertEquals(0, (long) jdbi.withHandle(handle -> handle.createQuery(
                        "select count(collected_at) from invitation where organization_id = :organization")
                .bind("organization", acme.id())
                .mapTo(Long.class)
                .one()));
        assertEquals(List.of("m-1"), members("?onlyNew=true"));
    }

    @Test
    void openInvitationsAreListedWithTheirLinksTheOldestFirst() {
        acme.putMember("m-1", "{'locale': 'fr'}");
        asked("m-1", "m-2");
        String token = acme.trigger("m-1", "mid-term").extract().path("invitation.token");
        pull("").body("data.memberId", contains("m-1", "m-2"))
                .body("data.locale", contains("fr", "en"))
                .body("data[0].surveyUrl", endsWith("/s/" + token))
                .body("data[0].scoreUrlPrefix", endsWith("/s/" + token + "?score="))
                .body("data[0].unsubscribeUrl", endsWith("/s/" + token + "/unsubscribe"))
                .body("data[0].expiresAt", notNullValue())
                .body("data[0].stage", is("mid-term"))
                .body("data[0].reminder", is(0))
                .body("next", nullValue());
    }

    @Test
    void theFileHasFixedColumnsForAnyTool() {
        asked("m-1", "=cmd");
        byte[] file = acme.send()
                .accept("text/csv")
                .get(MAILING)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"mailing.csv\"")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(file, 3));
        String[] lines = new String(file, 3, file.length - 3, StandardCharsets.UTF_8).split("\r\n");
        assertEquals(
                "invitationId,memberId,locale,surveyUrl,scoreUrlPrefix,unsubscribeUrl,expiresAt,stage,segment,channel,"
                        + "reminder,issuedAt,collectedAt",
                lines[0]);
        assertEquals(3, lines.length);
        assertEquals("'=cmd", lines[2].split(",")[1]);
        acme.get(MAILING + "?format=csv").statusCode(200).contentType("text/csv;charset=UTF-8");
        acme.get(MAILING + "?format=xml").statusCode(400);
    }

    @Test
    void listingCollects() {
        asked("m-1");
        String id = pull("").extract().path("data[0].invitationId");
        String collectedAt = acme.get("/v1/invitations/{id}", id).extract().path("collectedAt");
        pull("").body("data[0].collectedAt", equalTo(collectedAt));
        in(Duration.ofDays(8), () -> {
            lifecycle.run(acme.id());
            return null;
        });
        acme.get("/v1/invitations/{id}", id).body("status", is("issued"));
    }

    @Test
    void whatIsReportedAsSentIsNotListedAgain() {
        asked("m-1", "m-2");
        acme.post("/v1/delivery-events", "{'memberId': 'm-1', 'stage': 'mid-term', 'status': 'sent'}");
        assertEquals(List.of("m-2"), members(""));
    }

    @Test
    void onlyNewLeavesOutWhatWasHandedOut() {
        asked("m-1", "m-2");
        assertEquals(List.of("m-1", "m-2"), members("?onlyNew=true"));
        assertEquals(List.of(), members("?onlyNew=true"));
        acme.trigger("m-3", "mid-term").statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "update invitation set collected_at = null where organization_id = ? and sent_at is null and member ="
                        + " (select id from member m where m.organization_id = invitation.organization_id"
                        + " and m.member_id = 'm-3')",
                acme.id()));
        assertEquals(List.of("m-3"), members("?onlyNew=true"));
        assertEquals(List.of("m-1", "m-2", "m-3"), members(""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPullGoesOnWhereItStoppedWhileNewOnesAreIssued(boolean onlyNew) {
        asked("m-1", "m-2", "m-3", "m-4", "m-5");
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            String query = "?limit=2&onlyNew=" + onlyNew + (next.isEmpty() ? "" : "&after=" + next);
            JsonPath page = pull(query).extract().jsonPath();
            if (!next.isEmpty()) {
                assertEquals(
                        page.getString("data"), pull(query).extract().jsonPath().getString("data"));
            }
            read.addAll(page.getList("data.memberId"));
            next = page.getString("next");
            if (read.size() == 4) {
                asked("m-6");
            }
        } while (next != null);
        assertEquals(List.of("m-1", "m-2", "m-3", "m-4", "m-5", "m-6"), read);
        pull("?limit=2").header("Link", containsString("rel=\"next\""));
    }

    @Test
    void nobodyWhoMayNotBeWrittenToIsEverListed() {
        asked("opted-out", "bounced", "silent", "suspended", "removed", "answered", "declined", "withdrawn", "lapsed");
        asked("waiting");
        acme.send().put("/v1/members/opted-out/opt-out").then().statusCode(200);
        acme.putMember("bounced", "{'bounced': true}");
        acme.putMember("silent", "{'contactable': false}");
        acme.putMember("suspended", "{'status': 'suspended'}");
        acme.putMember("removed", "{'status': 'left', 'leftReason': 'removed'}");
        acme.putMember("lapsed", "{'status': 'lapsed'}");
        TestOrganization.answer(token("answered"), "{'nps': 9}").statusCode(201);
        given().contentType("application/json")
                .body(json("{'type': 'declined'}"))
                .post("/v1/public/invitations/{token}/events", token("declined"))
                .then()
                .statusCode(204);
        String id = acme.trigger("withdrawn", "mid-term").extract().path("invitation.id");
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        acme.trigger("{'memberId': 'tested', 'stage': 'mid-term', 'test': true, 'member': {}}")
                .statusCode(201);
        assertEquals(Set.of("waiting", "lapsed"), new TreeSet<>(members("")));
        remindAfter(5);
        assertEquals(Set.of("waiting", "lapsed"), new TreeSet<>(members("?due=reminder")));
        in(Duration.ofDays(22), () -> pull("").body("data", empty()));
        in(Duration.ofDays(22), () -> pull("?due=reminder").body("data", empty()));
    }

    private String token(String memberId) {
        return acme.trigger(memberId, "mid-term").extract().path("invitation.token");
    }

    @Test
    void aStageCanBePulledAlone() {
        asked("m-1");
        acme.trigger("m-2", "welcome").statusCode(201);
        assertEquals(List.of("m-2"), members("?stage=welcome"));
        assertEquals(List.of("m-1"), members("?stage=mid-term"));
        assertEquals(List.of(), members("?stage=elsewhere"));
    }

    @Test
    void aReminderIsListedUntilItIsSent() {
        acme.send().body(json("{'reminderDays': [3, 6]}")).patch("/v1/organization");
        asked("m-1", "m-2");
        assertEquals(List.of(), members("?due=reminder"));
        remindAfter(3);
        in(Duration.ofDays(4), () -> {
            pull("?due=reminder&onlyNew=true")
                    .body("data.memberId", contains("m-1", "m-2"))
                    .body("data.reminder", contains(1, 1));
            assertEquals(List.of(), members("?due=reminder&onlyNew=true"));
            sent("m-1");
            return sent("m-1");
        });
        in(Duration.ofDays(4).plusHours(1), () -> sent("m-1"));
        remindAfter(4);
        assertEquals(
                List.of("m-2"),
                in(Duration.ofDays(4).plusHours(2), () -> members("?due=reminder")),
                "the first email was never reported as sent, so the first report is about that one, the second about"
                        + " the reminder");
    }

    private ValidatableResponse sent(String memberId) {
        return acme.post(
                        "/v1/delivery-events",
                        "{'memberId': '" + memberId + "', 'stage': 'mid-term', 'status': 'sent'}")
                .statusCode(200);
    }

    @Test
    void theSecondReminderIsNewAgain() {
        acme.send().body(json("{'reminderDays': [3, 6]}")).patch("/v1/organization");
        asked("m-1");
        sent("m-1");
        remindAfter(3);
        in(Duration.ofDays(4), () -> pull("?due=reminder&onlyNew=true").body("data.reminder", contains(1)));
        in(Duration.ofDays(4), () -> pull("?due=reminder&onlyNew=true").body("data", empty()));
        in(Duration.ofDays(4), () -> sent("m-1"));
        in(Duration.ofDays(5), () -> pull("?due=reminder").body("data", empty()));
        remindAfter(6);
        in(Duration.ofDays(7), () -> pull("?due=reminder&onlyNew=true").body("data.reminder", contains(2)));
        in(Duration.ofDays(7), () -> pull("?due=reminder&onlyNew=true").body("data", empty()));
        in(Duration.ofDays(7), () -> sent("m-1"));
        in(Duration.ofDays(8), () -> pull("?due=reminder").body("data", empty()));
    }

    /** What a body without any integration does: a file a week, links answered, a file of events back. */
    @Test
    void aMailingFromTheFileToTheReminder() {
        asked("m-1", "m-2", "m-3", "m-4");
        String[] lines = new String(acme.get(MAILING + "?format=csv").extract().asByteArray(), StandardCharsets.UTF_8)
                .split("\r\n");
        List<String[]> mails =
                Arrays.stream(lines).skip(1).map(line -> line.split(",")).toList();
        assertEquals(
                List.of("m-1", "m-2", "m-3", "m-4"),
                mails.stream().map(mail -> mail[1]).toList());
        String events = mails.stream()
                .map(mail -> "{'invitationId': '" + mail[0] + "', 'status': '"
                        + (mail[1].equals("m-2") ? "bounced" : "delivered") + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        acme.post("/v1/delivery-events", events).body("accepted", is(4));
        assertEquals(List.of(), members(""));

        String token = mails.get(0)[3].substring(mails.get(0)[3].lastIndexOf('/') + 1);
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("nps=9")
                .post("/s/" + token)
                .then()
                .statusCode(303);
        given().post("/s/" + mails.get(3)[3].substring(mails.get(3)[3].lastIndexOf('/') + 1) + "/unsubscribe")
                .then()
                .statusCode(200);

        remindAfter(5);
        in(Duration.ofDays(5).plusHours(1), () -> pull("?due=reminder").body("data.memberId", contains("m-3")));
        acme.get("/v1/invitations")
                .body("data.status", containsInAnyOrder("answered", "bounced", "delivered", "delivered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"due=never", "limit=0", "limit=50001", "after=x", "onlyNew=1", "after=W10", "stage=%20"})
    void aQueryThatMakesNoSenseIsRefused(String query) {
        acme.send()
                .urlEncodingEnabled(false)
                .get(MAILING + "?" + query)
                .then()
                .statusCode(400)
                .body("code", is("bad_parameter"));
    }
}
