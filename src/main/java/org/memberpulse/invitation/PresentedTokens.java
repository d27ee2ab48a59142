package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.memberpulse.limit.LookUps;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Sha256;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Opens invitations with the token that stands in their links. The token is all that is needed. */
@ApplicationScoped
public class PresentedTokens {
    private final Organizations organizations;
    private final CurrentOrganization current;
    private final InvitationStore invitations;
    private final LookUps lookUps;

    PresentedTokens(
            Organizations organizations, CurrentOrganization current, InvitationStore invitations, LookUps lookUps) {
        this.organizations = organizations;
        this.current = current;
        this.invitations = invitations;
        this.lookUps = lookUps;
    }

    /** The invitation of a token, unless its member was erased; the request speaks for its organization from here on. */
    public Invitation open(String token) {
        return named(find(token));
    }

    /** The invitation of a token, whatever became of its member; the request speaks for its organization from here on. */
    public Invitation find(String token) {
        Invitation invitation = lookUps.find(token, () -> read(token)).orElseThrow(PresentedTokens::unknown);
        current.enter(invitation.organizationId());
        return invitation;
    }

    private Optional<Invitation> read(String token) {
        int end = token.indexOf('.');
        String organization = end < 0 ? "" : token.substring(0, end);
        return organization.isEmpty() || organizations.find(organization).isEmpty()
                ? Optional.empty()
                : invitations.findByToken(organization, Sha256.of(token));
    }

    /** The same invitation as it is now. */
    public Invitation again(Invitation invitation) {
        return named(
                invitations.find(invitation.organizationId(), invitation.id()).orElseThrow(PresentedTokens::unknown));
    }

    /** The same invitation, whose member nobody can take from it until the transaction ends. */
    public Invitation held(Invitation invitation) {
        return named(
                invitations.hold(invitation.organizationId(), invitation.id()).orElseThrow(PresentedTokens::unknown));
    }

    private static Invitation named(Invitation invitation) {
        if (invitation.member() == null) {
            throw new ProblemException(ProblemCode.INVITATION_WITHDRAWN, "This invitation was withdrawn");
        }
        return invitation;
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.INVITATION_UNKNOWN, "No invitation belongs to this link");
    }
}
