package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.memberpulse.invitation.HeldBackMonths;
import org.memberpulse.problem.ProblemException;

/** Makes the rows of response rates. Their base is always the day of the invitation. */
@ApplicationScoped
class ResponseRates {
    private final Reports reports;
    private final HeldBackMonths heldBack;

    ResponseRates(Reports reports, HeldBackMonths heldBack) {
        this.reports = reports;
        this.heldBack = heldBack;
    }

    Asked ask(String name, ReportParameters parameters) {
        if (parameters.by == null) {
            parameters.by = Basis.ISSUED.code();
        }
        Asked asked = reports.ask(name, parameters);
        if (asked.query().basis() != Basis.ISSUED) {
            throw ProblemException.badParameter("by", "Response rates are by the day of the invitation: by=issued");
        }
        return asked.with(String.valueOf(heldBack.lastChange(asked.settings().organization())));
    }

    List<ReportLine<RateRow>> rows(Asked asked) {
        StandingTable table =
                reports.tables(asked, List.of(StandingTables.INVITATIONS)).get(StandingTables.INVITATIONS);
        HeldBack held = new HeldBack(
                heldBack.all(asked.settings().organization()),
                asked.query(),
                asked.settings().yearStartsMonth());
        return reports.rows(asked, ResponseRateResource.NAME, table).stream()
                .map(row -> new ReportLine<>(row.key(), RateRow.of(row, asked.query(), held.of(row.key()))))
                .toList();
    }
}
