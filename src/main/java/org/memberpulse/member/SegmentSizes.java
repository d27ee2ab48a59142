package org.memberpulse.member;

import java.util.List;
import java.util.Map;

/**
 * How the active members fall into the segments.
 *
 * @param members all of them
 * @param segments in the order in which the rules are tried
 * @param otherShare the share in {@code other}, in percent
 * @param warning {@code more_than_a_fifth_in_other} when the rules leave too many members out; else null
 */
public record SegmentSizes(long members, List<SegmentSize> segments, Double otherShare, Warning warning) {

    /** What speaks against these rules. */
    public enum Warning {
        MORE_THAN_A_FIFTH_IN_OTHER
    }

    /** @param share of all active members, in percent; null when there are none */
    public record SegmentSize(String code, String name, long members, Double share) {}

    static SegmentSizes of(Segmentation segmentation, Map<String, Long> counts) {
        long members = counts.values().stream().mapToLong(Long::longValue).sum();
        List<SegmentSize> sizes = segmentation.segments().stream()
                .map(segment -> {
                    long count = counts.getOrDefault(segment.code(), 0L);
                    return new SegmentSize(segment.code(), segment.name(), count, share(count, members));
                })
                .toList();
        long other = counts.getOrDefault(Segmentation.OTHER, 0L);
        return new SegmentSizes(
                members, sizes, share(other, members), other * 5 > members ? Warning.MORE_THAN_A_FIFTH_IN_OTHER : null);
    }

    /** To one decimal. */
    private static Double share(long count, long members) {
        return members == 0 ? null : Math.round(1000.0 * count / members) / 10.0;
    }
}
