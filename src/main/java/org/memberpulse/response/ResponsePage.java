package org.memberpulse.response;

import java.util.List;

/**
 * Responses, the newest first.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
public record ResponsePage(List<ListedResponse> data, String next) {}
