package org.memberpulse.organization;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.memberpulse.organization.PortalSecretStore.Source;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.ServerSecret;

/**
 * The secrets with which portals sign for their members: 256 bits derived from a random id under the server's secret. They
 * are said once and stored nowhere.
 */
@Singleton
public class PortalSecrets {
    /** A portal that is told a new secret needs time to use it. */
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private static final String PREFIX = "mps_";

    private final PortalSecretStore store;
    private final ServerSecret server;
    private final Clock clock;

    PortalSecrets(PortalSecretStore store, ServerSecret server, Clock clock) {
        this.store = store;
        this.server = server;
        this.clock = clock;
    }

    /** Makes a secret; the one before holds for another day, and one before that no longer. */
    public String replace(String organization) {
        Instant now = clock.instant();
        Source fresh = new Source(Ids.random(), server.currentId());
        store.replace(organization, fresh, now.plus(BOTH_SECRETS), now);
        return text(organization, fresh).orElseThrow();
    }

    /** Ends all secrets, at once. */
    void end(String organization) {
        store.delete(organization);
    }

    /** What the portal itself would send for a member; empty while the organization has no secret. */
    public Optional<String> sign(String organization, String named, String memberId) {
        return texts(organization).findFirst().map(secret -> PortalSignature.of(secret, named, memberId));
    }

    /**
     * Whether a portal of the organization signed for the member.
     *
     * @param named what the portal calls the organization: its slug or its id
     */
    public boolean signed(String organization, String named, String memberId, String signature) {
        // Compares with all of them, so that the time says nothing about which fits.
        return texts(organization)
                        .map(secret -> PortalSignature.of(secret, named, memberId))
                        .filter(expected -> PortalSignature.same(signature, expected))
                        .count()
                > 0;
    }

    private Stream<String> texts(String organization) {
        return store.holding(organization, clock.instant()).stream()
                .flatMap(source -> text(organization, source).stream());
    }

    /** The secret as the portal is told it; empty when the server's secret that made it is no longer configured. */
    private Optional<String> text(String organization, Source source) {
        return server.derive(source.secretId(), "portal:" + organization + ":" + source.id())
                .map(bits -> PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
