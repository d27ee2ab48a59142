package org.memberpulse.member;

import java.util.List;

/**
 * Members with their keys, by memberId.
 *
 * @param next what {@code after} takes for the next page; null on the last
 */
public record MemberKeyPage(List<MemberKeyView> data, String next) {}
