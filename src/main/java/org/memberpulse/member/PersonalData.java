package org.memberpulse.member;

import java.util.List;
import java.util.Map;

/**
 * What one feature keeps about members. A feature that keeps something implements this, and so the person is exported,
 * erased and merged there as well. Everything runs in the caller's transaction, after {@link #hold}.
 *
 * <p>The bean with the higher {@code @Priority} comes first: a feature before the one whose rows lead to its own.
 */
public interface PersonalData {
    int ANSWERS = 300;
    int INVITATIONS = 200;
    int EVENTS = 100;

    /** Waits for whoever writes about these members just now, and keeps others from it until the transaction ends. */
    default void hold(String organization, List<Member> members) {}

    /** What is kept about a member, kind by kind, as documents; never a token or a hash. */
    Map<String, List<?>> export(String organization, Member member);

    /** Takes the person out. What counts need stays, without a name. */
    void erase(String organization, Member member);

    /** Moves what is kept under one record of a person to the other one. */
    void merge(String organization, Member from, Member into);
}
