package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Happening;
import org.memberpulse.webhook.Outbox;
import org.memberpulse.webhook.TestHook;

/** A webhook is told the links of an invitation as long as they are of use, and the database never holds them. */
@QuarkusTest
class LinksForEventsTest {
    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    private TestOrganization acme;
    private TestHook mail;
    private JsonPath invited;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        invited = acme.trigger("m-1", "mid-term").statusCode(201).extract().jsonPath();
        set("collected_at = null");
        // Made now, so that it hears of nothing that came before
        mail = TestHook.of(acme, "mail", "invitation.issued", "invitation.reminder_due");
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private UUID id() {
        return UUID.fromString(invited.getString("invitation.id"));
    }

    private String token() {
        return invited.getString("invitation.token");
    }

    private void set(String what) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update invitation set " + what + " where organization_id = :organization and id = :id")
                .bind("organization", acme.id())
                .bind("id", id())
                .execute());
    }

    private Object collectedAt() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select collected_at from invitation where organization_id = :organization and id = :id")
                .bind("organization", acme.id())
                .bind("id", id())
                .mapToMap()
                .one()
                .get("collected_at"));
    }

    private void record(EventType type) {
        outbox.record(
                acme.id(),
                List.of(new Happening(
                        type, null, MovableClock.now(), Map.of("invitationId", id().toString(), "memberId", "m-1"))));
    }

    private void assertDropped(EventType type) {
        record(type);
        mail.awaitAll(1, "dropped");
        assertEquals("obsolete", mail.log().getString("data[0].lastError"));
        assertEquals(0, mail.log().getInt("data[0].attempts"));
        assertEquals(List.of(), mail.receiver().got());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"INVITATION_ISSUED", "INVITATION_REMINDER_DUE"})
    void theLinksOfTheTriggerAreTold(EventType type) {
        record(type);

        JsonPath body = mail.bodies(1).get(0);
        for (String link : List.of("surveyUrl", "scoreUrlPrefix", "scoreUrls", "unsubscribeUrl")) {
            assertEquals((Object) invited.get("invitation." + link), body.get("data." + link));
        }
        assertEquals(11, body.getMap("data.scoreUrls").size());
        assertEquals(id().toString(), body.getString("data.invitationId"));
    }

    @Test
    void theDatabaseHoldsNoToken() {
        record(EventType.INVITATION_ISSUED);
        mail.awaitAll(1, "delivered");

        List<String> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select e::text from outbox_event e where organization_id = :organization
                        union all select d::text from webhook_delivery d where organization_id = :organization""")
                .bind("organization", acme.id())
                .mapTo(String.class)
                .list());
        assertEquals(2, rows.size());
        assertFalse(rows.toString().contains(token().substring(token().indexOf('.') + 1)));
        assertTrue(mail.receiver().got().get(0).body().contains(token()));
    }

    @Test
    void theInvitationIsCollectedWhenItsLinksArrived() {
        record(EventType.INVITATION_REMINDER_DUE);
        mail.awaitAll(1, "delivered");
        assertNull(collectedAt());

        record(EventType.INVITATION_ISSUED);
        mail.awaitAll(2, "delivered");
        assertNotNull(collectedAt());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"INVITATION_ISSUED", "INVITATION_REMINDER_DUE"})
    void whoHasAnsweredIsToldOfNoMore(EventType type) {
        TestOrganization.answer(token(), "{'nps': 9}").statusCode(201);

        assertDropped(type);
    }

    @Test
    void aWithdrawnInvitationIsToldOfNoMore() {
        acme.send().delete("/v1/invitations/{id}", id()).then().statusCode(204);

        assertDropped(EventType.INVITATION_ISSUED);
    }

    @Test
    void anInvitationOfNobodyIsToldOfNoMore() {
        set("member = null");

        assertDropped(EventType.INVITATION_ISSUED);
    }

    @Test
    void whoDeclinedIsNotReminded() {
        set("declined_at = now()");

        assertDropped(EventType.INVITATION_REMINDER_DUE);
    }

    @Test
    void whoOptedOutIsToldOfNoMore() {
        acme.put("/v1/members/m-1/opt-out", "").statusCode(200);

        assertDropped(EventType.INVITATION_ISSUED);
    }

    @Test
    void anInvitationThatIsGoneIsToldOfNoMore() {
        jdbi.useHandle(handle -> handle.execute("delete from invitation where organization_id = ?", acme.id()));

        assertDropped(EventType.INVITATION_ISSUED);
    }
}
