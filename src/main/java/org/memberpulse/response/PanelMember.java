package org.memberpulse.response;

import java.time.LocalDate;

/**
 * A member who wants to be involved.
 *
 * @param since the local day of the answer that says so
 * @param stage where it was asked
 * @param segment the segment the member was in then
 * @param locale the member's language; null when it is not known
 */
public record PanelMember(String memberId, LocalDate since, String stage, String segment, String locale) {}
