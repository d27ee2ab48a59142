package org.memberpulse.member;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.memberpulse.platform.Ids;

/** Lines applied in their order to members as they stand: who comes out changed, and by how many of the lines. */
final class AppliedLines {
    private final Map<String, Member> before;
    private final Instant now;
    private final Map<String, Member> after = new TreeMap<>();
    private final Map<String, Integer> changes = new HashMap<>();

    private AppliedLines(Map<String, Member> before, Instant now) {
        this.before = before;
        this.now = now;
    }

    /** @param before the members that exist, by id; the others are made */
    static AppliedLines of(List<MemberLine> lines, Map<String, Member> before, Instant now) {
        AppliedLines applied = new AppliedLines(before, now);
        lines.forEach(applied::apply);
        return applied;
    }

    private void apply(MemberLine line) {
        String id = line.memberId();
        Member member = after.getOrDefault(id, before.get(id));
        boolean made = member == null;
        if (made) {
            member = MemberChanges.blank(Ids.ordered(now), id, now);
        }
        Member merged = line.changes().appliedTo(member, now);
        if (made || !MemberDifference.between(member, merged).isEmpty()) {
            after.put(id, merged);
            changes.merge(id, 1, Integer::sum);
        }
    }

    /** The members who do not exist, as they shall be. */
    List<Member> made() {
        return after.values().stream()
                .filter(member -> !before.containsKey(member.memberId()))
                .toList();
    }

    /** The members who exist and differ now, as they shall be. */
    List<Member> changed() {
        return after.values().stream()
                .filter(member -> before.containsKey(member.memberId()))
                .toList();
    }

    /** How many lines changed these members. */
    int changes(Set<String> members) {
        return changes.entrySet().stream()
                .filter(entry -> members.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
