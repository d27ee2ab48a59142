package org.memberpulse.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A membership from its beginning to its end.
 *
 * @param segment that the member is in today
 * @param joinedOn null for one who was always there
 * @param renewsOn null when it is not known
 * @param endedOn the day it ended; null while it lasts
 * @param endReason why it ended; null when that is not known or it lasts
 */
public record Membership(String segment, LocalDate joinedOn, LocalDate renewsOn, LocalDate endedOn, String endReason) {
    /** The reason of a membership that lasted until the person was erased: nobody left. */
    public static final String ERASED = "erased";

    /** Ends that are nobody's decision to leave. */
    private static final Set<String> APART = Set.of("deceased", "transferred", ERASED);

    /** Reads the columns of {@link Memberships}. */
    public static Membership of(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("segment"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }

    /** Whether it lasted on a day of a range. */
    public boolean isActive(LocalDate from, LocalDate to) {
        return (joinedOn == null || !joinedOn.isAfter(to)) && (endedOn == null || !endedOn.isBefore(from));
    }

    /** Whether it ended on a day or before. */
    public boolean isEndedBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    /** Whether it ended because the member died, moved to another body or was erased. */
    public boolean isApart() {
        return endReason != null && APART.contains(endReason);
    }
}
