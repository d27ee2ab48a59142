package org.memberpulse.member;

import java.util.Optional;
import java.util.UUID;

/** Something that is kept for a time only; each feature forgets in its own tables. */
public interface KeptForATime {
    /**
     * Forgets what is older among the next rows, some thousand at most. Runs in a transaction of its own; what somebody
     * else holds at that moment is left for the next day.
     *
     * @param after how far the step before came; all zeros at the beginning
     * @return how far this one came; empty when it came to the end
     */
    Optional<UUID> forget(String organization, Cutoffs cutoffs, UUID after);
}
