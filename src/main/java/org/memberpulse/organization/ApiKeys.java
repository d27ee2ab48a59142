package org.memberpulse.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The keys of the current organization. */
@ApplicationScoped
public class ApiKeys {
    private final CurrentOrganization current;
    private final Clock clock;

    ApiKeys(CurrentOrganization current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Makes a key; its text is in the result only. */
    @Transactional
    public CreatedApiKey create(NewApiKey wanted) {
        KeyText text = KeyText.random(current.id());
        ApiKey key = ApiKey.of(text, wanted, clock.instant());
        key.persist();
        return CreatedApiKey.of(key, text);
    }
}
