package org.memberpulse.widget;

import jakarta.enterprise.context.ApplicationScoped;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.invitation.PresentedTokens;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemException;

/** Pages of a link that leads to no survey any more, in the look of the organization that sent it. */
@ApplicationScoped
class ClosedPages {
    private final PresentedTokens tokens;
    private final Organizations organizations;

    ClosedPages(PresentedTokens tokens, Organizations organizations) {
        this.tokens = tokens;
        this.organizations = organizations;
    }

    /** The page for an expired or withdrawn invitation; every other refusal is thrown on. */
    Page page(Visit visit, ProblemException refused) {
        return switch (refused.code()) {
            case INVITATION_EXPIRED, INVITATION_WITHDRAWN -> {
                Invitation invitation = tokens.find(visit.token());
                OrganizationSettings settings = organizations.settings();
                Words words = Words.first(visit.locale(), invitation.locale(), settings.locale());
                yield StatePages.refused(refused.code(), words, Look.of(settings));
            }
            default -> throw refused;
        };
    }
}
