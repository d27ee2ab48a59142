package org.memberpulse.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The segments of an organization in their order, and the one a member falls into. */
public record Segmentation(List<SegmentView> segments) {
    /** The segment of members whom no rule matches. */
    public static final String OTHER = "other";

    static Segmentation inOrder(Collection<SegmentView> segments) {
        return new Segmentation(segments.stream()
                .sorted(Comparator.comparing(SegmentView::position).thenComparing(SegmentView::code))
                .toList());
    }

    public String segmentOf(Member member, LocalDate today) {
        if (member.explicitSegment() != null) {
            return member.explicitSegment();
        }
        return segments.stream()
                .filter(segment -> segment.rule() != null)
                .filter(segment -> segment.rule().matches(member.attributes(), member.joinedOn(), today))
                .map(SegmentView::code)
                .findFirst()
                .orElse(OTHER);
    }

    public boolean knows(String code) {
        return segments.stream().anyMatch(segment -> segment.code().equals(code));
    }
}
