package org.memberpulse.invitation;

/** Whom an email about an invitation may still go to: the rule in SQL, about an invitation {@code i} of a member m. */
final class Mailable {
    /** A member as {@link org.memberpulse.member.Member#reachable} says, and willing. */
    static final String MEMBER = """
            m.contactable and m.status <> 'suspended'
              and m.left_reason is distinct from 'deceased' and m.left_reason is distinct from 'removed'
              and m.opted_out_at is null""";

    /** Such a member, with an address that works. */
    static final String CONDITION = """
            not i.test and i.state = 'issued' and i.expires_at > :now and i.withdrawn_at is null
              and i.bounced_at is null and i.declined_at is null and m.bounced_at is null and\s""" + MEMBER;

    private Mailable() {}
}
