package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemException;

/** Counts how many active members each segment has, or would have. */
@ApplicationScoped
class SegmentPreview {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Segments segments;
    private final MemberStore store;
    private final Clock clock;

    SegmentPreview(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            MemberStore store,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.store = store;
        this.clock = clock;
    }

    SegmentSizes sizes() {
        return sizes(segments.read());
    }

    /** The sizes if these drafts were saved, each in the place of the segment that has its code now. */
    SegmentSizes sizes(List<SegmentDraft> drafts) {
        requireEachOnce(drafts);
        Map<String, SegmentView> all = new TreeMap<>();
        segments.read().segments().forEach(segment -> all.put(segment.code(), segment));
        drafts.forEach(draft -> all.merge(
                draft.code(), draft.over(null, Segments.LAST), (before, fresh) -> draft.over(before, Segments.LAST)));
        return sizes(Segmentation.inOrder(all.values()));
    }

    private SegmentSizes sizes(Segmentation segmentation) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organizations.settings().zone());
        Map<String, Long> counts = new HashMap<>();
        store.eachActive(current.id(), member -> counts.merge(segmentation.segmentOf(member, today), 1L, Long::sum));
        return SegmentSizes.of(segmentation, counts);
    }

    private static void requireEachOnce(List<SegmentDraft> drafts) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < drafts.size(); i++) {
            SegmentDraft draft = drafts.get(i);
            if (!codes.add(draft.code())) {
                throw ProblemException.invalid("/segments/" + i + "/code", draft.code() + " is given twice");
            }
            Segments.requireNoRuleOfOther("/segments/" + i + "/rule", draft.code(), draft.rule());
        }
    }
}
