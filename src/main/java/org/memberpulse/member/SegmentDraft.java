package org.memberpulse.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.memberpulse.platform.Code;

/**
 * A segment as it might be saved.
 *
 * @param position its place in the order; where it stands now, or after all others, when absent
 * @param rule who is in it; absent for a segment that members are put into by name
 */
public record SegmentDraft(
        @NotNull @Code String code,
        @Size(max = 200) String name,
        @Min(0) @Max(10_000) Integer position,
        @Valid SegmentRule rule) {

    /** Drafts that are tried together; a code of which there is none stays what it is. */
    public record Drafts(@NotNull @Size(max = 500) List<@NotNull @Valid SegmentDraft> segments) {}

    /** The segment as it would be, in the place of the one that has its code now. */
    SegmentView over(SegmentView before, int last) {
        return new SegmentView(
                code,
                name != null ? name : before == null ? code : before.name(),
                position != null ? position : before == null ? last : before.position(),
                rule);
    }
}
