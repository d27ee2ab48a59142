package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.invitation.DueDates.Due;
import org.memberpulse.invitation.SweepStore.DueMember;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;

/** Decides about the next few members of a sweep. Runs in a transaction, which holds the row of the day. */
@Singleton
class SweepChunks {
    private static final int CHUNK = 500;

    private final SweepPlan plan;
    private final SweepStore store;
    private final Members members;
    private final AskStore asks;
    private final Candidates candidates;
    private final Decisions decisions;

    SweepChunks(
            SweepPlan plan,
            SweepStore store,
            Members members,
            AskStore asks,
            Candidates candidates,
            Decisions decisions) {
        this.plan = plan;
        this.store = store;
        this.members = members;
        this.asks = asks;
        this.candidates = candidates;
        this.decisions = decisions;
    }

    /** Goes on after a member; the last member it came to, or empty when the stage is done. */
    Optional<UUID> next(SweepWalk walk, StageView stage, UUID after) {
        String organization = walk.organization.id();
        int left = walk.left(store.lock(organization, walk.today).invited());
        List<DueMember> due = store.due(
                organization,
                stage,
                walk.today.minusDays(stage.trigger().windowDays() - 1L),
                walk.today,
                after,
                walk.triedSince,
                CHUNK);
        List<Decision> decided = decide(walk, stage, due, left);
        decided.forEach(walk.counts::add);
        if (!walk.dryRun) {
            decisions.store(organization, decided);
            store.invited(organization, walk.today, invited(decided));
        }
        return due.size() < CHUNK
                ? Optional.empty()
                : Optional.of(due.get(due.size() - 1).id());
    }

    private List<Decision> decide(SweepWalk walk, StageView stage, List<DueMember> due, int left) {
        List<Decision> decided = new ArrayList<>();
        List<UUID> claimed = claim(walk, due);
        Map<UUID, History> histories = histories(walk, claimed);
        for (Member member : members.findAll(claimed)) {
            String segment = candidates.segmentOf(member, walk.now);
            Optional<Due> reached = plan.due(walk.organization.id(), stage, member, segment, walk.today);
            if (reached.isPresent() && invited(decided) >= left) {
                walk.reachLimit();
                break;
            }
            reached.map(date -> candidates.of(stage, member, date.reachedOn(), date.occurrence(), walk.now))
                    .map(candidate -> decisions.decide(candidate, histories.get(member.id())))
                    .ifPresent(decided::add);
        }
        return decided;
    }

    private List<UUID> claim(SweepWalk walk, List<DueMember> due) {
        return walk.dryRun
                ? due.stream().map(DueMember::id).toList()
                : asks.claim(
                        walk.organization.id(),
                        due.stream().map(DueMember::memberId).toList(),
                        walk.now);
    }

    private Map<UUID, History> histories(SweepWalk walk, List<UUID> claimed) {
        if (!walk.dryRun) {
            return decisions.histories(walk.organization.id(), claimed);
        }
        List<UUID> unknown =
                claimed.stream().filter(id -> !walk.rehearsed.containsKey(id)).toList();
        walk.rehearsed.putAll(decisions.histories(walk.organization.id(), unknown));
        return walk.rehearsed;
    }

    private static int invited(List<Decision> decided) {
        return (int) decided.stream().filter(Decision::issued).count();
    }
}
