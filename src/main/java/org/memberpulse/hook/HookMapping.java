package org.memberpulse.hook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.Code;

/**
 * Where in a body of a tool things stand. A place is a JSON pointer, in which {@code [key=Target]} picks the element of
 * a list whose field {@code key} is {@code Target}; or the name of a form field or of a field of the outermost object.
 *
 * @param stage the stage that is reached; or else {@code stageFrom}
 * @param stageFrom the place of the code of the stage
 * @param channel where the survey will be shown
 * @param each the place of a list of which every element is an event; by itself a list at the top is one
 * @param when events to take: for places the values of which any must stand there; others are passed over
 * @param memberId the place of the organization's own id of the member
 * @param occurredAt the place of the time; times and dates are read in the forms that tools send
 * @param occurrence the place of what tells one time from another
 * @param member places of profile fields; without it an unknown member is refused, with it one is made
 * @param test true for trying out: nothing is counted
 * @param enabled false refuses everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HookMapping(
        @Code String stage,
        @Size(min = 1, max = 500) String stageFrom,
        @Code String channel,
        @Size(min = 1, max = 500) String each,

        @Size(max = 20)
        Map<@Size(min = 1, max = 500) String, @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(max = 200) String>>
                when,

        @NotNull @Size(min = 1, max = 500) String memberId,
        @Size(min = 1, max = 500) String occurredAt,
        @Size(min = 1, max = 500) String occurrence,
        @Valid ProfileMapping member,
        Boolean test,
        Boolean enabled) {

    /** Places of the fields of a member. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProfileMapping(
            @Size(min = 1, max = 500) String locale,
            @Size(min = 1, max = 500) String joinedOn,
            @Size(min = 1, max = 500) String renewsOn,
            @Size(min = 1, max = 500) String lapsedOn,
            @Size(min = 1, max = 500) String status,
            @Size(min = 1, max = 500) String segment,

            @Size(max = 50)
            Map<@Size(min = 1, max = 100) String, @NotNull @Size(min = 1, max = 500) String> attributes) {}

    @JsonIgnore
    @AssertTrue(message = "a hook has either stage or stageFrom")
    public boolean isOneStage() {
        return (stage == null) != (stageFrom == null);
    }

    @JsonIgnore
    boolean isOn() {
        return !Boolean.FALSE.equals(enabled);
    }
}
