package org.memberpulse.activity;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;
import org.memberpulse.member.Cutoff;
import org.memberpulse.member.Cutoffs;

@QuarkusTest
class ActivityOfMembersTest {
    private final TestOrganization organization = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    @Inject
    EventRetention retention;

    @Inject
    Clock clock;

    private int tell(String event) {
        return organization
                .post("/v1/member-events", "{" + event + "}")
                .extract()
                .statusCode();
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from " + table + " where organization_id = ? order by 2")
                        .bind(0, organization.id())
                        .mapToMap()
                        .list());
    }

    @Test
    void ofAnErasedPersonOnlyDatesStay() {
        organization.putMember("zebra-1", "{'joinedOn': '2020-02-03', 'segment': 'senior'}");
        String internal = rows("member").get(0).get("id").toString();
        tell("'eventId': 'zebra-1-a', 'memberId': 'zebra-1', 'type': 'event_attended', 'at': '2026-03-01T23:30:00Z',"
                + " 'content': 'zebra evening'");
        tell("'memberId': 'zebra-1', 'type': 'onboarding_activity', 'activity': 'profile', 'at': '2026-03-02'");
        organization.send().delete("/v1/members/zebra-1").then().statusCode(204);
        TableDump dump = TableDump.of(jdbi, organization.id());
        assertEquals(List.of(), dump.with("zebra"));
        assertEquals(List.of(), dump.with(internal));
        Map<String, Object> membership = rows("past_membership").get(0);
        assertEquals("2020-02-03", membership.get("joined_on").toString());
        assertEquals("erased", membership.get("end_reason"));
        assertEquals("senior", membership.get("segment"));
        assertEquals(2, rows("member_event").size());
        for (Map<String, Object> event : rows("member_event")) {
            assertEquals(membership.get("id"), event.get("member"));
            assertEquals(null, event.get("occurred_at"));
        }
    }

    @Test
    void aLeaverKeepsTheDayAndTheReason() {
        organization.putMember(
                "m-1",
                "{'joinedOn': '2020-02-03', 'status': 'left', 'leftReason': 'resigned', 'lapsedOn': '2025-05-05'}");
        organization.send().delete("/v1/members/m-1").then().statusCode(204);
        Map<String, Object> membership = rows("past_membership").get(0);
        assertEquals("2025-05-05 resigned", membership.get("ended_on") + " " + membership.get("end_reason"));
    }

    @Test
    void whoIsErasedWhileEventsAreToldLeavesNone() {
        for (int i = 0; i < 12; i++) {
            organization.putMember("zebra-" + i, "{}").statusCode(201);
        }
        List<Integer> statuses = Crowd.all(36, caller -> {
            String member = "zebra-" + caller / 3;
            return caller % 3 == 0
                    ? (Integer)
                            organization.send().delete("/v1/members/" + member).statusCode()
                    : (Integer) tell("'eventId': '" + member + "-" + caller + "', 'memberId': '" + member
                            + "', 'type': 'content_clicked', 'at': '2026-03-01'");
        });
        assertTrue(statuses.stream().allMatch(status -> status < 500), statuses.toString());
        assertEquals(List.of(), TableDump.of(jdbi, organization.id()).with("zebra"));
    }

    @Test
    void eventsAreForgottenAfterTheirTime() {
        organization.putMember("m-1", "{}").statusCode(201);
        LocalDate today = LocalDate.now(clock);
        for (int days : new int[] {1, 100, 800}) {
            LocalDate day = today.minusDays(days);
            assertEquals(201, tell("'memberId': 'm-1', 'type': 'content_clicked', 'at': '" + day + "'"));
            assertEquals(201, tell("'memberId': 'm-1', 'type': 'event_attended', 'at': '" + day + "T10:00:00Z'"));
        }
        Cutoff cutoff = new Cutoff(
                today.minusMonths(24),
                today.minusMonths(24).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        Cutoffs cutoffs = new Cutoffs(cutoff, cutoff, cutoff, cutoff);
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            UUID from = after.get();
            after = QuarkusTransaction.requiringNew().call(() -> retention.forget(organization.id(), cutoffs, from));
        }
        organization.get("/v1/members/m-1/export").body("stored.memberEvents", hasSize(4));
        organization.get("/v1/members/m-1/export").body("memberId", is("m-1"));
    }
}
