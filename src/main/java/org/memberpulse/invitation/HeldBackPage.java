package org.memberpulse.invitation;

import java.util.List;

/**
 * Members who were held back.
 *
 * @param next the {@code after} of the next page; null on the last one
 */
public record HeldBackPage(List<HeldBackMember> data, String next) {}
