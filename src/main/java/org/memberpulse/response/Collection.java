package org.memberpulse.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.invitation.InvitationEventType;
import org.memberpulse.invitation.InvitationEvents;
import org.memberpulse.invitation.PresentedTokens;
import org.memberpulse.member.OptOuts;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.response.PublicInvitationView.GivenResponse;
import org.memberpulse.response.PublicInvitationView.OrganizationFace;
import org.memberpulse.survey.SurveyContent;

/** What the bearer of a token can do: read the survey, answer it, and ask for no more of them. */
@ApplicationScoped
public class Collection {
    private final PresentedTokens tokens;
    private final Organizations organizations;
    private final OptOuts optOuts;
    private final Responses responses;
    private final InvitationEvents events;
    private final Clock clock;

    Collection(
            PresentedTokens tokens,
            Organizations organizations,
            OptOuts optOuts,
            Responses responses,
            InvitationEvents events,
            Clock clock) {
        this.tokens = tokens;
        this.organizations = organizations;
        this.optOuts = optOuts;
        this.responses = responses;
        this.events = events;
        this.clock = clock;
    }

    /** The survey behind a token; records nothing, because mail scanners follow links. */
    public PublicInvitationView read(String token, String locale) {
        Invitation invitation = tokens.open(token);
        SurveyContent content = responses.content(invitation);
        Optional<StoredResponse> given =
                Responses.confidential(content) ? Optional.empty() : responses.identified(invitation);
        boolean complete = Responses.confidential(content)
                ? invitation.answered() && !responses.drafted(invitation)
                : given.map(StoredResponse::complete).orElse(false);
        if (!complete) {
            requireOpen(invitation, given);
        }
        OrganizationSettings organization = organizations.settings();
        List<String> locales = Stream.of(locale, invitation.locale(), organization.locale())
                .filter(Objects::nonNull)
                .toList();
        return new PublicInvitationView(
                complete ? "answered" : "open",
                content.localeUsed(locales),
                content.confidentiality(),
                OrganizationFace.of(organization),
                content.localized(locales),
                given.map(Collection::given).orElse(null),
                invitation.expiresAt());
    }

    /** Accepts answers: the first time, or instead of those given before. */
    public Accepted answer(String token, NewResponse response) {
        Invitation invitation = tokens.open(token);
        if (!invitation.answered()) {
            requireOpen(invitation, Optional.empty());
            Optional<ResponseReceipt> first = responses.first(invitation, response);
            if (first.isPresent()) {
                return new Accepted(true, first.get());
            }
            invitation = tokens.again(invitation);
            if (!invitation.answered()) {
                requireOpen(invitation, Optional.empty());
            }
        }
        return new Accepted(false, responses.edit(invitation, response));
    }

    /** Answers that were stored, and whether they were the first. */
    public record Accepted(boolean first, ResponseReceipt receipt) {}

    /** Notes what the member did; nothing once the survey was answered. */
    void note(String token, InvitationEventType type) {
        Invitation invitation = tokens.open(token);
        if (!invitation.answered()) {
            requireOpen(invitation, Optional.empty());
            events.note(invitation, type);
        }
    }

    /** Notes that the member wants no surveys any more; works on every link, also one that has expired. */
    public void unsubscribe(String token) {
        Invitation invitation = tokens.find(token);
        if (invitation.member() != null && !invitation.test()) {
            optOuts.optOut(invitation.member());
        }
    }

    private void requireOpen(Invitation invitation, Optional<StoredResponse> given) {
        Instant now = clock.instant();
        if (invitation.withdrawn()) {
            throw new ProblemException(ProblemCode.INVITATION_WITHDRAWN, "This invitation was withdrawn");
        }
        boolean editable =
                given.filter(answer -> now.isBefore(editableUntil(answer))).isPresent();
        if (invitation.expired(now) && !editable) {
            throw new ProblemException(ProblemCode.INVITATION_EXPIRED, "This invitation has expired");
        }
    }

    private static GivenResponse given(StoredResponse answer) {
        return new GivenResponse(
                answer.answers(), answer.complete(), answer.answeredAt(), answer.updatedAt(), editableUntil(answer));
    }

    private static Instant editableUntil(StoredResponse answer) {
        return answer.answeredAt().plus(Invitation.EDIT_WINDOW);
    }
}
