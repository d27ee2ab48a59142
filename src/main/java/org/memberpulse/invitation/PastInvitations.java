package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Sha256;
import org.memberpulse.survey.PublishedSurvey;

/** Invitations of an earlier time, written many at once as a decision of that time would have left them. */
@Singleton
public class PastInvitations {
    private final CurrentOrganization current;
    private final InvitationStore store;
    private final IssueStore issues;
    private final AskStore asks;
    private final Tokens tokens;
    private final Links links;
    private final Endings endings;
    private final Clock clock;

    PastInvitations(
            CurrentOrganization current,
            InvitationStore store,
            IssueStore issues,
            AskStore asks,
            Tokens tokens,
            Links links,
            Endings endings,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.issues = issues;
        this.asks = asks;
        this.tokens = tokens;
        this.links = links;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * A member who was asked.
     *
     * @param renewsOn the renewal that was next then
     */
    public record Past(
            Member member,
            String segment,
            StageView stage,
            String occurrence,
            LocalDate renewsOn,
            String channel,
            Instant occurredAt,
            Instant issuedAt,
            PublishedSurvey survey) {}

    /** Writes them and returns them in the same order. Needs a transaction. */
    public List<Invitation> issue(List<Past> all, ZoneId zone) {
        List<Invitation> issued =
                all.stream().map(past -> invitation(past, zone)).toList();
        issues.issue(
                current.id(), issued, invitation -> Sha256.of(token(invitation).orElseThrow()));
        asks.noteDecided(current.id());
        return issued;
    }

    /** Notes the end of those whose time is over, which else is done within a minute. Needs a transaction. */
    public void close() {
        Lifecycle.inBatches(endings::close);
    }

    /** A link on which the current organization can still be answered, the one that works longest. */
    public Optional<String> openLink() {
        return store.findOpen(current.id(), clock.instant())
                .flatMap(this::token)
                .map(links::survey);
    }

    private Optional<String> token(Invitation invitation) {
        return tokens.token(invitation.organizationId(), invitation.id(), invitation.secretId());
    }

    private Invitation invitation(Past past, ZoneId zone) {
        return new Invitation(
                current.id(),
                Ids.ordered(past.issuedAt()),
                past.member().id(),
                past.stage().code(),
                past.occurrence(),
                past.segment(),
                past.survey().code(),
                past.survey().version(),
                past.member().locale(),
                past.channel(),
                past.member().attributes(),
                JsonNodeFactory.instance.objectNode(),
                past.survey().content().sampling(),
                past.stage().exempt(),
                false,
                Origin.TRIGGER,
                tokens.currentSecretId(),
                past.occurredAt(),
                past.issuedAt(),
                Expiry.of(past.stage().trigger(), past.renewsOn(), past.issuedAt(), zone),
                false,
                null,
                null);
    }
}
