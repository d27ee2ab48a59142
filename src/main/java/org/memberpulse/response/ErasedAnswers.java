package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.ServerSecret;

/**
 * Imported answers whose member was erased: a keyed hash stands in the place of the external id, so that nobody is found
 * by it and the same answer sent again is still a duplicate.
 */
@Singleton
class ErasedAnswers {
    private static final String MARK = "erased:";

    private final Jdbi jdbi;
    private final ServerSecret secret;

    ErasedAnswers(Jdbi jdbi, ServerSecret secret) {
        this.jdbi = jdbi;
        this.secret = secret;
    }

    String hash(String organization, String externalId) {
        return hashes(organization, externalId).get(0);
    }

    /** Those of the external ids whose answers were erased. */
    Set<String> among(String organization, Collection<String> externalIds) {
        if (none(organization)) {
            return Set.of();
        }
        List<String> named = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (String externalId : externalIds) {
            for (String hash : hashes(organization, externalId)) {
                named.add(externalId);
                hashes.add(hash);
            }
        }
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        select named.external_id from unnest(:named, :hashes) as named (external_id, hash)
                        join response r on r.organization_id = :organization and r.external_id = named.hash""")
                .bind("organization", organization)
                .bindArray("named", String.class, named)
                .bindArray("hashes", String.class, hashes)
                .mapTo(String.class)
                .list()));
    }

    private boolean none(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select not exists (select 1 from response
                            where organization_id = :organization and external_id like 'erased:%')""")
                .bind("organization", organization)
                .mapTo(Boolean.class)
                .one());
    }

    private List<String> hashes(String organization, String externalId) {
        return secret.ids().stream()
                .flatMap(id -> secret.derive(id, "external-id:" + organization + ":" + externalId).stream())
                .map(hash -> MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .toList();
    }
}
