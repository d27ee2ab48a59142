package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.memberpulse.limit.LookUps;
import org.memberpulse.member.MemberKeys;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Finds what a member is asked at a stage, for links that are the same at every occurrence. */
@ApplicationScoped
public class MemberLinks {
    private final Organizations organizations;
    private final CurrentOrganization current;
    private final MemberKeys keys;
    private final InvitationStore invitations;
    private final Tokens tokens;
    private final LookUps lookUps;
    private final Clock clock;

    MemberLinks(
            Organizations organizations,
            CurrentOrganization current,
            MemberKeys keys,
            InvitationStore invitations,
            Tokens tokens,
            LookUps lookUps,
            Clock clock) {
        this.organizations = organizations;
        this.current = current;
        this.keys = keys;
        this.invitations = invitations;
        this.tokens = tokens;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    /**
     * Where a link leads.
     *
     * @param locale the member's; null when none is known
     * @param token of an invitation whose time runs, answered or not; empty when there is none
     */
    public record Target(String locale, Optional<String> token) {}

    /**
     * Opens a link; from here on the request speaks for its organization.
     *
     * @param organization its slug or its id
     * @throws ProblemException one and the same for everything that can be wrong with a link
     */
    public Target open(String organization, String stage, String memberId, String key) {
        String id = organizations.idOfAny(organization).orElseThrow(MemberLinks::unknown);
        MemberKeys.Bearer bearer = lookUps.find(id + " " + memberId + " " + key, () -> keys.open(id, memberId, key))
                .orElseThrow(MemberLinks::unknown);
        current.enter(id);
        return new Target(
                bearer.locale(),
                invitations
                        .findRunning(id, bearer.member(), stage, clock.instant())
                        .flatMap(invitation -> tokens.token(id, invitation.id(), invitation.secretId())));
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.INVITATION_UNKNOWN, "No member and survey belong to this link");
    }
}
