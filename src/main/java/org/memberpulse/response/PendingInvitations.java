package org.memberpulse.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.memberpulse.invitation.PortalInvitations;
import org.memberpulse.limit.LookUps;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.PortalSecrets;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Finds what a member who is signed in to a portal can answer. */
@ApplicationScoped
class PendingInvitations {
    private final Organizations organizations;
    private final PortalSecrets secrets;
    private final PortalInvitations invitations;
    private final Collection collection;
    private final LookUps lookUps;

    PendingInvitations(
            Organizations organizations,
            PortalSecrets secrets,
            PortalInvitations invitations,
            Collection collection,
            LookUps lookUps) {
        this.organizations = organizations;
        this.secrets = secrets;
        this.invitations = invitations;
        this.collection = collection;
        this.lookUps = lookUps;
    }

    /** The signature comes first: without it nothing is said about the member, nor about the organization. */
    Optional<PendingInvitation> of(PortalMember asked) {
        String organization =
                lookUps.find(asked.signature(), () -> signing(asked)).orElseThrow(PendingInvitations::unsigned);
        return invitations.of(organization, asked.member(), asked.stage()).stream()
                .filter(this::wanting)
                .findFirst()
                .map(PendingInvitation::of);
    }

    private Optional<String> signing(PortalMember asked) {
        return organizations
                .idOfAny(asked.organization())
                .filter(id -> secrets.signed(id, asked.organization(), asked.member(), asked.signature()));
    }

    /** Whether answers are wanted: also when a part was answered and the rest was not. */
    private boolean wanting(PortalInvitations.Running running) {
        return !running.answered()
                || collection.read(running.token(), null).state().equals("open");
    }

    private static ProblemException unsigned() {
        return new ProblemException(
                ProblemCode.SIGNATURE_WRONG, "The portal of this organization did not sign for this member");
    }
}
