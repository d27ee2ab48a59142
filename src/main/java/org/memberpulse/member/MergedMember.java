package org.memberpulse.member;

import java.util.List;

/** A member after a merge: whether it is new, and which fields the merge changed. */
public record MergedMember(Member member, boolean created, List<String> changed) {}
