package org.memberpulse.response;

import java.util.List;

/**
 * Members of the panel.
 *
 * @param next the {@code after} of the next page; null on the last one
 */
public record PanelPage(List<PanelMember> data, String next) {}
