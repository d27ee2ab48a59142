package org.memberpulse.activity;

/** That an event was taken, or was known before and changed nothing. */
public record EventReceipt(String eventId, String memberId, MemberEventType type, boolean duplicate) {}
