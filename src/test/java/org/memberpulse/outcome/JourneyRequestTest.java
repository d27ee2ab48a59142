package org.memberpulse.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JourneyRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    private final JourneyParameters parameters = new JourneyParameters();

    private JourneyQuery query(int yearStartsMonth) {
        return new JourneyRequest(parameters, TODAY, yearStartsMonth, false).query();
    }

    private String spans(int yearStartsMonth) {
        var spans = query(yearStartsMonth).spans();
        return spans.size() + ": " + spans.get(0).start() + " to "
                + spans.get(spans.size() - 1).end();
    }

    @Test
    void aTotalIsTheLastWholeYearOfTheOrganization() {
        assertEquals("1: 2025-01-01 to 2025-12-31", spans(1));
        assertEquals("1: 2025-04-01 to 2026-03-31", spans(4));
    }

    @Test
    void periodsGoBackAYear() {
        parameters.period = "month";
        assertEquals("12: 2025-08-01 to 2026-07-31", spans(1));
        parameters.period = "quarter";
        assertEquals("4: 2025-10-01 to 2026-09-30", spans(1));
        assertEquals("4: 2025-08-01 to 2026-07-31", spans(2));
        parameters.period = "year";
        assertEquals("2: 2025-04-01 to 2027-03-31", spans(4));
    }

    @Test
    void theYearOfTheOrganizationIsOneCalendarPeriod() {
        parameters.from = LocalDate.of(2025, 4, 1);
        parameters.to = LocalDate.of(2026, 3, 31);
        assertEquals("1: 2025-04-01 to 2026-03-31", spans(4));
    }

    @Test
    void spansAreComparedWithThoseBeforeAndAYearBefore() {
        parameters.period = "month";
        parameters.from = LocalDate.of(2026, 2, 1);
        parameters.to = LocalDate.of(2026, 2, 28);
        assertEquals(
                "[Span[start=2025-02-01, end=2025-02-28], Span[start=2026-01-01, end=2026-01-31],"
                        + " Span[start=2026-02-01, end=2026-02-28]]",
                query(1).allSpans().toString());
        assertEquals(
                new Span(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)),
                new Span(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)).yearBefore());
    }
}
