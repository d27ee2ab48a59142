package org.memberpulse.invitation;

import java.util.List;

/**
 * Emails to send, the oldest invitation first.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
public record MailingPage(List<MailingRow> data, String next) {}
