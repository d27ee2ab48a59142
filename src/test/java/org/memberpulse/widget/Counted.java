package org.memberpulse.widget;

import static org.hamcrest.Matchers.equalTo;
import static org.memberpulse.TestOrganization.json;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.memberpulse.TestOrganization;

/** An organization with five earlier answers, so that a report shows how many came since: fewer would be hidden. */
record Counted(TestOrganization acme) {
    private static final int EARLIER = 5;

    static Counted in(TestOrganization acme) {
        String rows = IntStream.range(0, EARLIER)
                .mapToObj(i -> "{'externalId': 'old-" + i + "', 'answeredAt': '2026-03-02', 'stage': 'post-onboarding',"
                        + " 'segment': 'student', 'scores': {'nps': 9}}")
                .collect(Collectors.joining(", ", "[", "]"));
        acme.send().body(json(rows)).post("/v1/responses/batch").then().statusCode(200);
        return new Counted(acme);
    }

    /** Asks as a BI tool does. */
    void since(int answers) {
        TestOrganization.as(acme.key("report"))
                .get("/v1/metrics/nps")
                .then()
                .body("data[0].n", equalTo(EARLIER + answers));
    }
}
