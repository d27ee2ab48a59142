package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.memberpulse.invitation.LifecycleStore.Claimed;
import org.memberpulse.invitation.LifecycleStore.Reminded;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Outbox;

/** Says which reminders have become due. */
@Singleton
class Reminders {
    private final Organizations organizations;
    private final LifecycleStore store;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(Organizations organizations, LifecycleStore store, Outbox outbox, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Handles one batch for the current organization, in the transaction it is called in; says how many. */
    int remind() {
        OrganizationSettings organization = organizations.settings();
        ReminderPlan plan = new ReminderPlan(organization.reminderDays());
        Instant now = clock.instant();
        List<Reminded> all = store.claimForReminder(organization.id(), plan.days(), now, Lifecycle.BATCH).stream()
                .map(claimed -> reminded(plan, claimed, now))
                .toList();
        store.noteReminders(organization.id(), all);
        outbox.record(
                organization.id(),
                all.stream()
                        .filter(reminded -> reminded.dueAt() != null)
                        .map(reminded -> InvitationHappenings.of(
                                EventType.INVITATION_REMINDER_DUE,
                                reminded.claimed().invitation(),
                                reminded.claimed().memberId(),
                                now,
                                Map.of("reminder", reminded.number())))
                        .toList());
        return all.size();
    }

    private static Reminded reminded(ReminderPlan plan, Claimed claimed, Instant now) {
        int number = plan.passed(claimed.sentAt(), now);
        boolean due =
                plan.worthSending(number, claimed.sentAt(), claimed.invitation().expiresAt(), now);
        return new Reminded(claimed, number, due ? plan.at(number, claimed.sentAt()) : null);
    }
}
