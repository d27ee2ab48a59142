package org.memberpulse.dimension;

import java.util.Optional;
import java.util.UUID;

/**
 * Rows that carry the values of dimensions. The bean with the higher {@code @Priority} comes first: invitations, in which
 * the values are frozen, before what takes its values from them.
 */
public interface Dimensioned {
    int INVITATIONS = 200;
    int ANSWERS = 100;

    /**
     * Gives the next rows the values of the dimensions as they are declared now; runs in a transaction.
     *
     * @param after the last row that has them
     * @return the last of these rows, or empty at the end
     */
    Optional<UUID> fill(String organization, UUID after);
}
