package org.memberpulse.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key, as it is told to whoever presents it.
 *
 * @param owner the person who uses a personal key; null for a program
 */
public record CurrentApiKeyView(
        UUID id,
        String name,
        String prefix,
        String owner,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        OrganizationOfKey organization) {

    /** What every holder of a key may know about its organization. */
    public record OrganizationOfKey(
            String id,
            String slug,
            String name,
            String timeZone,
            String locale,
            String accentColor,
            String logoUrl,
            int yearStartsMonth,
            String headlineStage,
            int minimumCell,
            int minimumDetail) {
        static OrganizationOfKey of(Organization o) {
            return new OrganizationOfKey(
                    o.id,
                    o.slug,
                    o.name,
                    o.timeZone,
                    o.locale,
                    o.accentColor,
                    o.logoUrl,
                    o.yearStartsMonth,
                    o.headlineStage,
                    o.minimumCell,
                    o.minimumDetail);
        }
    }

    static CurrentApiKeyView of(ApiKey key, Organization organization) {
        return new CurrentApiKeyView(
                key.id,
                key.name,
                key.prefix,
                key.owner,
                key.scopes,
                key.createdAt,
                key.expiresAt,
                OrganizationOfKey.of(organization));
    }
}
