package org.memberpulse.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.memberpulse.platform.Code;
import org.memberpulse.platform.LocaleTag;
import org.memberpulse.platform.TimeZoneId;

/**
 * An organization to be made.
 *
 * @param timeZone IANA name; its days are the days of every report
 * @param locale BCP 47 tag of the texts shown when a member has none; {@code en} when absent
 */
public record NewOrganization(
        @NotNull @Code String slug,
        @NotBlank @Size(max = 200) String name,
        @NotNull @TimeZoneId String timeZone,
        @LocaleTag String locale) {}
