package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.memberpulse.member.AttributeValue;
import org.memberpulse.member.MemberChanges;
import org.memberpulse.member.MemberId;
import org.memberpulse.platform.Code;

/**
 * A member reached a stage.
 *
 * @param occurredAt when; now when absent
 * @param occurrence which time it was; absent: the member's date for a date stage, the local day for an event stage
 * @param channel where the survey will be shown
 * @param context where it happened, free key/values
 * @param test makes a working link for trying out: rules are reported, not enforced, and nothing is counted
 * @param member profile fields to merge in the same step; makes an unknown member
 */
public record NewStageEvent(
        @NotNull @MemberId String memberId,
        @NotNull @Code String stage,
        Instant occurredAt,
        @Size(min = 1, max = 100) String occurrence,
        @Code String channel,
        @Size(max = 50) Map<@Size(min = 1, max = 100) String, @NotNull @AttributeValue JsonNode> context,
        Boolean test,
        @Valid MemberChanges member) {

    boolean isTest() {
        return Boolean.TRUE.equals(test);
    }
}
