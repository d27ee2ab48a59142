package org.memberpulse.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.memberpulse.member.MemberBatchResult.NotMarked;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;

/** All members who have not left, held against a file that claims to name them all. */
@ApplicationScoped
class Roster {
    private static final int LISTED = 1_000;
    private static final int PAGE = 5_000;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final RosterStore store;
    private final Clock clock;

    Roster(CurrentOrganization current, Organizations organizations, RosterStore store, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    /** @param since when the file began: members made later may well not be in it */
    record Claim(BatchMode mode, Instant since) {}

    /** What became of the claim, in the terms of {@link MemberBatchResult}. */
    record Outcome(Long absent, List<String> absentMembers, Long markedLeft, NotMarked notMarkedBecause) {
        static final Outcome NOT_ASKED = new Outcome(null, null, null, null);
    }

    /** Marks whoever was not seen as left, unless something speaks against it. */
    Outcome hold(Claim claim, SeenMembers seen, boolean rejected) {
        List<String> first = new ArrayList<>();
        long[] absent = new long[1];
        long members = eachPage(claim, seen, page -> {
            absent[0] += page.size();
            page.stream().limit(LISTED - first.size()).forEach(entry -> first.add(entry.memberId()));
        });
        NotMarked objection = objection(claim.mode(), rejected, absent[0] * 2 > members);
        long marked = objection == null ? markAbsent(claim, seen) : 0;
        return new Outcome(absent[0], first, marked, objection);
    }

    private static NotMarked objection(BatchMode mode, boolean rejected, boolean mostAbsent) {
        if (rejected) {
            return NotMarked.REJECTED_LINES;
        }
        if (mostAbsent && !mode.allowMostAbsent()) {
            return NotMarked.MORE_THAN_HALF;
        }
        return mode.dryRun() ? NotMarked.DRY_RUN : null;
    }

    private long markAbsent(Claim claim, SeenMembers seen) {
        long[] marked = new long[1];
        eachPage(claim, seen, page -> {
            List<UUID> ids = page.stream().map(RosterStore.Entry::id).toList();
            marked[0] +=
                    QuarkusTransaction.requiringNew().call(() -> store.markLeft(current.id(), ids, clock.instant()));
        });
        organizations.noteCompleteRoster(claim.since());
        return marked[0];
    }

    private interface Page {
        void absent(List<RosterStore.Entry> absent);
    }

    /** Goes through the members in the order of their ids; answers how many there are. */
    private long eachPage(Claim claim, SeenMembers seen, Page page) {
        long members = 0;
        String after = "";
        List<RosterStore.Entry> entries;
        do {
            entries = store.page(current.id(), claim.since(), after, PAGE);
            members += entries.size();
            page.absent(entries.stream()
                    .filter(entry -> !seen.contains(entry.memberId()))
                    .toList());
            after = entries.isEmpty() ? after : entries.get(entries.size() - 1).memberId();
        } while (entries.size() == PAGE);
        return members;
    }
}
