package org.memberpulse.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.memberpulse.problem.ProblemException;

/** The keys of the current organization. */
@ApplicationScoped
public class ApiKeys {
    /** People change their work more often than programs; each year somebody says anew who may look. */
    private static final int PERSONAL_MONTHS = 12;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Clock clock;

    ApiKeys(CurrentOrganization current, Organizations organizations, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Makes a key; its text is in the result only. */
    @Transactional
    public CreatedApiKey create(NewApiKey wanted) {
        KeyText text = KeyText.random(current.id());
        ApiKey key = ApiKey.of(text, wanted.owner() == null ? wanted : personal(wanted), clock.instant());
        key.persist();
        return CreatedApiKey.of(key, text);
    }

    /** Months are those of the organization's calendar; where one is too short, its last day counts. */
    private NewApiKey personal(NewApiKey wanted) {
        Instant latest = clock.instant()
                .atZone(organizations.settings().zone())
                .plusMonths(PERSONAL_MONTHS)
                .toInstant();
        if (wanted.expiresAt() == null) {
            return wanted.until(latest);
        }
        if (wanted.expiresAt().isAfter(latest)) {
            throw ProblemException.invalid(
                    "/expiresAt", "must be at most " + PERSONAL_MONTHS + " months from now in a personal key");
        }
        return wanted;
    }

    /** A key of the organization, as its holder may see it. */
    @Transactional
    CurrentApiKeyView introduce(UUID id) {
        return CurrentApiKeyView.of(ApiKey.findById(id), Organization.findById(current.id()));
    }
}
