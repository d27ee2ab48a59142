package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.member.MemberKeyStore.Holder;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.Cursor;
import org.memberpulse.platform.ServerSecret;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * The keys of members: 128 bits derived under the server's secret, so that the database holds none of them. Keys made
 * under the secret before still open while it is configured.
 */
@ApplicationScoped
public class MemberKeys {
    private static final int KEY_BYTES = 16;

    private final CurrentOrganization current;
    private final MemberKeyStore store;
    private final ServerSecret secret;

    MemberKeys(CurrentOrganization current, MemberKeyStore store, ServerSecret secret) {
        this.current = current;
        this.store = store;
        this.secret = secret;
    }

    /** The bearer of a key; the locale is null when the member has none. */
    public record Bearer(UUID member, String locale) {}

    /** Who the member with this id is, if the key is that member's; empty otherwise, whatever is wrong. */
    public Optional<Bearer> open(String organization, String memberId, String key) {
        return store.find(organization, memberId)
                .filter(holder ->
                        secret.ids().stream().anyMatch(secretId -> same(key, derived(secretId, organization, holder))))
                .map(holder -> new Bearer(holder.id(), holder.locale()));
    }

    MemberKeyView get(String memberId) {
        return store.find(current.id(), memberId).map(this::view).orElseThrow(() -> unknown(memberId));
    }

    MemberKeyPage page(String after, int limit) {
        String last = after == null ? "" : Cursor.read(after, parts -> Objects.requireNonNull(parts[0]));
        List<Holder> holders = store.following(current.id(), last, limit + 1L);
        List<Holder> page = holders.subList(0, Math.min(limit, holders.size()));
        String next =
                page.size() < holders.size() ? Cursor.of(page.get(limit - 1).memberId()) : null;
        return new MemberKeyPage(page.stream().map(this::view).toList(), next);
    }

    void revoke(String memberId) {
        if (!store.revoke(current.id(), memberId)) {
            throw unknown(memberId);
        }
    }

    private MemberKeyView view(Holder holder) {
        return new MemberKeyView(holder.memberId(), derived(secret.currentId(), current.id(), holder));
    }

    private String derived(String secretId, String organization, Holder holder) {
        String text = "member-key:" + organization + ":" + holder.id() + ":" + holder.generation();
        byte[] bits = secret.derive(secretId, text).orElseThrow();
        // Digits and letters only: a spreadsheet takes a leading sign for a formula
        return HexFormat.of().formatHex(Arrays.copyOf(bits, KEY_BYTES));
    }

    private static boolean same(String presented, String expected) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException unknown(String memberId) {
        return new ProblemException(ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId);
    }
}
