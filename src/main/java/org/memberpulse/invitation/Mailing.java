package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.memberpulse.invitation.MailingStore.Email;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Cursor;

/** Hands out the emails that are to be sent, and remembers that it did. */
@ApplicationScoped
class Mailing {
    private final Organizations organizations;
    private final MailingStore store;
    private final Tokens tokens;
    private final Links links;
    private final Clock clock;

    Mailing(Organizations organizations, MailingStore store, Tokens tokens, Links links, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    /** Where a pull has come to. Its beginning marks what it collects, so that a page asked for twice is the same. */
    private record Progress(Instant pull, InvitationPlace last) {
        static Progress parse(String[] parts) {
            return new Progress(
                    InvitationPlace.time(parts[0]),
                    new InvitationPlace(InvitationPlace.time(parts[1]), UUID.fromString(parts[2])));
        }

        String cursor() {
            return Cursor.of(
                    InvitationPlace.micros(pull),
                    InvitationPlace.micros(last.issuedAt()),
                    last.id().toString());
        }
    }

    /** The next page. An email whose link cannot be made any more, after two changes of the secret, is left out. */
    @Transactional
    MailingPage page(MailingFilter filter, int limit) {
        OrganizationSettings organization = organizations.settings();
        Instant now = clock.instant();
        Progress before = filter.after == null ? new Progress(now, null) : Cursor.read(filter.after, Progress::parse);
        List<Email> emails = store.read(
                organization.id(),
                new MailingStore.Wanted(
                        filter.stage, filter.due, filter.onlyNew, before.pull(), before.last(), limit + 1),
                now);
        List<Email> page = emails.subList(0, Math.min(limit, emails.size()));
        String next = page.size() < emails.size()
                ? new Progress(before.pull(), page.get(limit - 1).place()).cursor()
                : null;
        return new MailingPage(handOut(organization, page, filter.due, before.pull()), next);
    }

    private List<MailingRow> handOut(OrganizationSettings organization, List<Email> page, Due due, Instant pull) {
        List<UUID> fresh = page.stream()
                .filter(email -> email.collectedAt() == null)
                .map(email -> email.place().id())
                .toList();
        Set<UUID> collected = store.collect(organization.id(), due, fresh, pull);
        return page.stream()
                .filter(email -> email.collectedAt() != null
                        || collected.contains(email.place().id()))
                .flatMap(email -> row(organization, email, due, pull).stream())
                .toList();
    }

    private Optional<MailingRow> row(OrganizationSettings organization, Email email, Due due, Instant pull) {
        return tokens.token(organization.id(), email.place().id(), email.secretId())
                .map(token -> new MailingRow(
                        email.place().id(),
                        email.memberId(),
                        email.locale() == null ? organization.locale() : email.locale(),
                        links.survey(token),
                        links.scorePrefix(token),
                        links.unsubscribe(token),
                        email.expiresAt(),
                        email.stage(),
                        email.segment(),
                        email.channel(),
                        due == Due.REMINDER ? email.remindersDue() : 0,
                        email.place().issuedAt(),
                        email.collectedAt() == null ? pull : email.collectedAt()));
    }
}
