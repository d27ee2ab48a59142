package org.memberpulse.response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.invitation.PresentedTokens;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.response.ResponseStore.Edit;
import org.memberpulse.survey.AnswerSheet;
import org.memberpulse.survey.CheckedAnswers;
import org.memberpulse.survey.Confidentiality;
import org.memberpulse.survey.SurveyContent;
import org.memberpulse.survey.Surveys;

/** Accepts the answers of members. */
@ApplicationScoped
class Responses {
    private final PresentedTokens tokens;
    private final Organizations organizations;
    private final Surveys surveys;
    private final ResponseStore store;
    private final DraftStore drafts;
    private final AnswerHappenings happenings;
    private final Clock clock;

    Responses(
            PresentedTokens tokens,
            Organizations organizations,
            Surveys surveys,
            ResponseStore store,
            DraftStore drafts,
            AnswerHappenings happenings,
            Clock clock) {
        this.tokens = tokens;
        this.organizations = organizations;
        this.surveys = surveys;
        this.store = store;
        this.drafts = drafts;
        this.happenings = happenings;
        this.clock = clock;
    }

    SurveyContent content(Invitation invitation) {
        return surveys.version(invitation.organizationId(), invitation.survey(), invitation.version())
                .content();
    }

    static boolean confidential(SurveyContent content) {
        return content.confidentiality() == Confidentiality.CONFIDENTIAL;
    }

    /** What is stored for an identified invitation. */
    Optional<StoredResponse> identified(Invitation invitation) {
        return invitation.answered()
                ? store.ofInvitation(invitation.organizationId(), invitation.id())
                : Optional.empty();
    }

    /** Whether a confidential answer has begun and is not complete. */
    boolean drafted(Invitation invitation) {
        return invitation.answered() && drafts.exists(invitation.organizationId(), invitation.id());
    }

    /** Stores the first answer; empty when the invitation was answered, withdrawn or expired meanwhile. */
    Optional<ResponseReceipt> first(Invitation invitation, NewResponse response) {
        SurveyContent content = content(invitation);
        CheckedAnswers checked = AnswerSheet.check(content, response.answers(), response.isComplete());
        Instant now = clock.instant();
        boolean confidential = confidential(content);
        FirstAnswer answer = confidential
                ? FirstAnswer.confidential(checked, response.isComplete(), now, zone())
                : FirstAnswer.identified(checked, response.isComplete(), now);
        boolean draft = confidential && !response.isComplete();
        // One statement that commits by itself, unless somebody has to hear of it in the same transaction
        boolean stored = happenings.heard(invitation)
                ? QuarkusTransaction.joiningExisting()
                        .call(() -> firstHeard(invitation, answer, confidential, draft, now))
                : store.first(invitation, answer, draft, now);
        return stored
                ? Optional.of(new ResponseReceipt(answer.answeredAt(), answer.answeredAt(), response.isComplete()))
                : Optional.empty();
    }

    private boolean firstHeard(
            Invitation invitation, FirstAnswer answer, boolean confidential, boolean draft, Instant now) {
        if (!store.first(invitation, answer, draft, now)) {
            return false;
        }
        if (!confidential) {
            happenings.record(invitation, null, AcceptedAnswer.of(answer.checked(), answer.complete()), now, now);
        } else if (!draft) {
            happenings.recordConfidential(invitation, zone(), now);
        }
        return true;
    }

    /** Replaces the answers of an invitation that was answered before. */
    @Transactional
    ResponseReceipt edit(Invitation invitation, NewResponse response) {
        SurveyContent content = content(invitation);
        return confidential(content)
                ? finishDraft(invitation, content, response)
                : replace(invitation, content, response);
    }

    private ResponseReceipt replace(Invitation read, SurveyContent content, NewResponse response) {
        Instant now = clock.instant();
        Invitation invitation = tokens.held(read);
        StoredResponse before = store.lockOfInvitation(invitation.organizationId(), invitation.id())
                .orElseThrow(() -> gone("The answer was erased"));
        // Once complete, always complete: a late partial copy must not take a required answer away.
        boolean complete = before.complete() || response.isComplete();
        CheckedAnswers checked = AnswerSheet.check(content, response.answers(), complete);
        if (checked.answers().equals(before.answers()) && complete == before.complete()) {
            return before.receipt();
        }
        if (!now.isBefore(before.answeredAt().plus(Invitation.EDIT_WINDOW))) {
            throw new ProblemException(ProblemCode.RESPONSE_FINAL, "An answer can be changed for 72 hours");
        }
        store.edit(invitation, new Edit(before.id(), checked, complete, checked.core(), now, null));
        happenings.record(
                invitation,
                AcceptedAnswer.of(CheckedAnswers.of(content, before.answers()), before.complete()),
                AcceptedAnswer.of(checked, complete),
                before.answeredAt(),
                now);
        return new ResponseReceipt(before.answeredAt(), now, complete);
    }

    private ResponseReceipt finishDraft(Invitation read, SurveyContent content, NewResponse response) {
        Invitation invitation = tokens.held(read);
        StoredResponse draft = drafts.lock(invitation.organizationId(), invitation.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.RESPONSE_FINAL, "A confidential answer is final once complete"));
        if (invitation.expired(clock.instant())) {
            throw new ProblemException(ProblemCode.INVITATION_EXPIRED, "The invitation has expired");
        }
        boolean complete = response.isComplete();
        CheckedAnswers checked = AnswerSheet.check(content, response.answers(), complete);
        UUID named = FirstAnswer.named(checked, complete) ? invitation.member() : null;
        store.edit(invitation, new Edit(draft.id(), checked, complete, complete && checked.core(), null, named));
        if (complete) {
            drafts.drop(invitation.organizationId(), invitation.id());
            happenings.recordConfidential(invitation, zone(), clock.instant());
        }
        return new ResponseReceipt(null, null, complete);
    }

    private ZoneId zone() {
        return organizations.settings().zone();
    }

    private static ProblemException gone(String detail) {
        return new ProblemException(ProblemCode.INVITATION_WITHDRAWN, detail);
    }
}
