package org.memberpulse.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.URL;
import org.memberpulse.platform.Code;
import org.memberpulse.platform.LocaleTag;
import org.memberpulse.platform.TimeZoneId;

/**
 * Settings to change; what is absent stays, {@code null} clears what can be empty.
 *
 * @param reminderDays days after the invitation was sent on which a member who has not answered is reminded, at most two
 * @param sendDays days of the week on which the date sweep asks
 * @param sendHours local hours in which the date sweep asks
 * @param dailyLimit the most members the date sweep asks on one local day
 * @param publishToDatabase whether reports are published as rows of the database schema {@code bi}
 */
public record OrganizationChanges(
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200)
        String name,

        @TimeZoneId String timeZone,
        @LocaleTag String locale,
        @Min(5) @Max(1000) Integer minimumCell,
        @Min(5) @Max(1000) Integer minimumDetail,
        @Min(0) @Max(730) Integer quietPeriodDays,
        @Min(1) @Max(100) Integer yearlyCap,

        @Size(max = 50)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?",
                                message = "must be an origin such as https://portal.example.org")
                        String>
                allowedOrigins,

        Optional<@URL(regexp = "^https?://.*") @Size(max = 2000) String> privacyNoticeUrl,
        Optional<@Email @Size(max = 320) String> contactEmail,

        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a colour such as #0b5fff")
        String accentColor,

        Optional<@URL(regexp = "^https?://.*") @Size(max = 2000) String> logoUrl,
        @Min(1) @Max(12) Integer yearStartsMonth,
        @Code String headlineStage,
        @Size(max = 2) List<@NotNull @Min(1) @Max(20) Integer> reminderDays,
        @Size(min = 1, max = 7) List<@NotNull Weekday> sendDays,
        @Valid SendHours sendHours,
        Optional<@Min(1) @Max(1_000_000) Integer> dailyLimit,
        @Valid Retention retention,
        Boolean publishToDatabase) {}
