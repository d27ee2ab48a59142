package org.memberpulse.dashboard;

import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.memberpulse.TestOrganization;

/**
 * Twelve months of answers up to today: students who are content at mid-term and disappointed before the renewal, seniors
 * who are content, and corporate members of whom too few have answered.
 */
final class AnsweredYear {
    static final String COMMENT = "The fee is <b>too high</b> for what I use";
    private static final int MONTHS = 12;

    private final StringBuilder csv = new StringBuilder("externalId,answeredAt,stage,segment,nps,msat,comment\n");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private int answers;

    private AnsweredYear() {}

    static void in(TestOrganization organization) {
        AnsweredYear year = new AnsweredYear();
        year.everyMonth("mid-term", "student", List.of(9, 10, 9, 8, 7, 9, 6, 10));
        year.everyMonth("pre-renewal", "student", List.of(3, 6, 5, 9, 7, 2, 8, 6));
        year.everyMonth("mid-term", "senior", List.of(9, 9, 10, 8, 9, 7, 10, 9));
        year.everyMonth("pre-renewal", "senior", List.of(8, 9, 7, 9, 6, 10, 9, 8));
        List.of(0, 1, 2).forEach(month -> year.add(month, "pre-renewal", "corporate", 4));
        organization
                .send()
                .contentType("text/csv")
                .body(year.csv.toString())
                .post("/v1/responses/batch")
                .then()
                .statusCode(200)
                .body("accepted", is(year.answers));
    }

    private void everyMonth(String stage, String segment, List<Integer> scores) {
        for (int month = 0; month < MONTHS; month++) {
            for (int score : scores) {
                add(month, stage, segment, score);
            }
        }
    }

    private void add(int monthsAgo, String stage, String segment, int score) {
        csv.append("a-")
                .append(++answers)
                .append(',')
                .append(today.minusMonths(monthsAgo))
                .append(',')
                .append(stage)
                .append(',')
                .append(segment)
                .append(',')
                .append(score)
                .append(',')
                .append(Math.max(1, (score + 1) / 2))
                .append(',')
                .append(score == 2 ? COMMENT : "")
                .append('\n');
    }
}
