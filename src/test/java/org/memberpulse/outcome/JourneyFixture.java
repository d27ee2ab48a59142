package org.memberpulse.outcome;

import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.memberpulse.Batches;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** The members of an organization and what they did, looked at on 10 July 2027. */
final class JourneyFixture {
    private static final Instant TODAY = Instant.parse("2027-07-10T12:00:00Z");

    final TestOrganization organization = TestOrganization.create();
    private final List<String> members = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    static <T> T today(Supplier<T> call) {
        return MovableClock.at(TODAY, call);
    }

    /** So many members, for example {@code 'joinedOn': '2026-01-01', 'segment': 'student'}. */
    JourneyFixture members(int count, String profile) {
        for (int i = 0; i < count; i++) {
            members.add("{'memberId': 'm-" + members.size() + "', " + profile + "}");
        }
        return this;
    }

    /** An event of each of the latest members, for example {@code 'type': 'event_attended', 'at': '2026-03-01'}. */
    JourneyFixture did(int count, String event) {
        for (int i = members.size() - count; i < members.size(); i++) {
            events.add("{'memberId': 'm-" + i + "', 'eventId': 'e-" + events.size() + "', " + event + "}");
        }
        return this;
    }

    /** Tells the service: a complete roster, then the events. */
    JourneyFixture told() {
        send("/v1/members/batch", "?complete=true", members);
        send("/v1/member-events/batch", "", events);
        return this;
    }

    private void send(String path, String query, List<String> lines) {
        today(() -> new Batches(organization, path).ndjson(query, lines.toArray(String[]::new)))
                .statusCode(200)
                .body("accepted", is(lines.size()))
                .body("rejected", is(0));
    }

    ValidatableResponse report(String query) {
        return today(() -> organization.report("journey", query)).statusCode(200);
    }

    /** The rows of a year. */
    List<Map<String, Object>> rows(String query) {
        return report("from=2026-01-01&to=2026-12-31&period=year&" + query)
                .extract()
                .jsonPath()
                .getList("data");
    }

    /** The only row of a year. */
    JsonPath row(String query) {
        return report("from=2026-01-01&to=2026-12-31&period=year&" + query)
                .body("data.size()", is(1))
                .extract()
                .jsonPath()
                .setRootPath("data[0]");
    }
}
