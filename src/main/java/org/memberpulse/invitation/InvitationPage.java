package org.memberpulse.invitation;

import java.util.List;

/**
 * Invitations, the newest first.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
public record InvitationPage(List<InvitationProgress> data, String next) {}
