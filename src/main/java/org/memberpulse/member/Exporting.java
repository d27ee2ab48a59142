package org.memberpulse.member;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Collects what every feature keeps about a member, from one state of the data. */
@ApplicationScoped
class Exporting {
    private final CurrentOrganization current;
    private final Members members;
    private final List<PersonalData> data;
    private final RepeatableRead oneState;
    private final Clock clock;

    Exporting(
            CurrentOrganization current,
            Members members,
            @All List<PersonalData> data,
            RepeatableRead oneState,
            Clock clock) {
        this.current = current;
        this.members = members;
        this.data = data;
        this.oneState = oneState;
        this.clock = clock;
    }

    MemberExport export(String memberId) {
        return oneState.run(() -> {
            Member member = members.get(memberId);
            if (!current.may(Scope.RESPONSES)) {
                throw new ProblemException(
                        ProblemCode.SCOPE_MISSING,
                        "An export has answers in it: the key needs the scope responses too.");
            }
            Map<String, List<?>> stored = new TreeMap<>();
            data.forEach(feature -> stored.putAll(feature.export(current.id(), member)));
            return new MemberExport(
                    memberId,
                    clock.instant(),
                    new MemberExport.Profile(
                            MemberView.of(member, members.segmentOf(member), List.of()),
                            member.createdAt(),
                            member.optedOutAt(),
                            member.bouncedAt()),
                    stored,
                    MemberExport.NOTE);
        });
    }
}
