package org.memberpulse.member;

import java.time.LocalDate;
import java.time.ZoneId;
import org.memberpulse.organization.Retention;

/** From when on an organization keeps what, on one day. */
public record Cutoffs(Cutoff texts, Cutoff identities, Cutoff invitations, Cutoff leavers) {
    static Cutoffs of(Retention kept, LocalDate today, ZoneId zone) {
        return new Cutoffs(
                Cutoff.of(today, kept.textMonths(), zone),
                Cutoff.of(today, kept.identityMonths(), zone),
                Cutoff.of(today, kept.invitationMonths(), zone),
                Cutoff.of(today, kept.leaverMonths(), zone));
    }
}
