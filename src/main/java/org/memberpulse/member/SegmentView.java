package org.memberpulse.member;

/** A segment: its place in the order and the rule that decides who is in it (null: only members put there by name). */
public record SegmentView(String code, String name, int position, SegmentRule rule) {
    static SegmentView of(Segment segment) {
        return new SegmentView(segment.code, segment.name, segment.position, segment.rule);
    }
}
