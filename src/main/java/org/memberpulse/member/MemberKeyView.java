package org.memberpulse.member;

/**
 * A member with the key for the static survey links of the organization.
 *
 * @param memberKey hexadecimal digits; opens the member's open invitations and nothing else
 */
public record MemberKeyView(String memberId, String memberKey) {}
