package org.memberpulse.demo;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.memberpulse.invitation.PortalInvitations;
import org.memberpulse.invitation.StageEvents;
import org.memberpulse.member.Member;
import org.memberpulse.member.MemberStatus;
import org.memberpulse.member.Members;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.PortalSecrets;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Makes for every visit invitations to try out, so that there is always something to answer. */
@Singleton
class PortalVisits {
    private static final List<String> STAGES = List.of("mid-term", "post-onboarding", "pre-renewal");

    /** Of the member who is signed in, and so the one that needs no token. */
    private static final String SIGNED_STAGE = "welcome";

    private static final int ENOUGH_TO_CHOOSE_FROM = 200;

    private final Organizations organizations;
    private final CurrentOrganization current;
    private final Members members;
    private final StageEvents events;
    private final PortalInvitations invitations;
    private final PortalSecrets secrets;

    PortalVisits(
            Organizations organizations,
            CurrentOrganization current,
            Members members,
            StageEvents events,
            PortalInvitations invitations,
            PortalSecrets secrets) {
        this.organizations = organizations;
        this.current = current;
        this.members = members;
        this.events = events;
        this.invitations = invitations;
        this.secrets = secrets;
    }

    PortalVisit begin() {
        String organization = organizations
                .idOf(DemoOrganization.SLUG)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no demo organization"));
        return current.within(organization, this::beginHere);
    }

    private PortalVisit beginHere() {
        Member member = visitor();
        events.tryOut(member.memberId(), SIGNED_STAGE, "portal");
        return new PortalVisit(
                DemoOrganization.SLUG,
                organizations.settings().name(),
                member.memberId(),
                member.joinedOn(),
                member.renewsOn(),
                signature(member),
                STAGES.stream()
                        .collect(Collectors.toMap(Function.identity(), stage -> token(member.memberId(), stage))));
    }

    /** The member who has been there for the longest time and may be asked. */
    private Member visitor() {
        return members.after(new UUID(0, 0), ENOUGH_TO_CHOOSE_FROM).stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .filter(member -> member.reachable() && member.optedOutAt() == null)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The demo has no such member any more"));
    }

    private String token(String memberId, String stage) {
        events.tryOut(memberId, stage, "portal");
        return invitations.of(current.id(), memberId, stage).stream()
                .filter(running -> !running.answered() && !running.dismissed())
                .findFirst()
                .map(PortalInvitations.Running::token)
                .orElseThrow(() -> new ProblemException(ProblemCode.SURVEY_UNKNOWN, "Nothing is asked at " + stage));
    }

    private String signature(Member member) {
        return secrets.sign(current.id(), DemoOrganization.SLUG, member.memberId())
                .orElseGet(() -> {
                    secrets.replace(current.id());
                    return signature(member);
                });
    }
}
