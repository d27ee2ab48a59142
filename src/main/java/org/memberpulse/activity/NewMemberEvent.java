package org.memberpulse.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.memberpulse.member.MemberId;
import org.memberpulse.platform.Code;

/**
 * Something that a member did.
 *
 * @param eventId the caller's own id of the event: it is taken once; without one the same member, type, time and
 *     particulars are
 * @param at the time, or the local date, which then stays that date
 * @param activity which step of settling in; needed for {@code onboarding_activity}
 * @param content which newsletter, page or event, in the caller's words
 * @param dueOn of {@code renewed} and {@code lapsed} the due date that is settled; absent, the renewal date of the
 *     member or the same day a year earlier, whichever is nearer to the event
 */
public record NewMemberEvent(
        @Pattern(regexp = MemberId.PATTERN, message = "must be 1 to 200 characters without control characters")
        String eventId,

        @NotNull @MemberId String memberId,
        @NotNull MemberEventType type,

        @NotNull @Size(max = 50) @Schema(examples = {"2026-03-01T10:00:00Z", "2026-03-01"})
        String at,

        @Code String activity,
        LocalDate dueOn,

        @Pattern(regexp = MemberId.PATTERN, message = "must be 1 to 200 characters without control characters")
        String content) {}
