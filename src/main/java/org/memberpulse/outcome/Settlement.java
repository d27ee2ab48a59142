package org.memberpulse.outcome;

import java.time.LocalDate;

/**
 * What an event told about a due date.
 *
 * @param renewedOn null when the membership lapsed
 */
record Settlement(LocalDate dueOn, LocalDate renewedOn) {}
