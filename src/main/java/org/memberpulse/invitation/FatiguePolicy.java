package org.memberpulse.invitation;

/**
 * How often an organization asks one member.
 *
 * @param quietPeriodDays days between any two surveys
 * @param yearlyCap surveys in any 365 days, one of them kept for the stage before renewal
 */
public record FatiguePolicy(int quietPeriodDays, int yearlyCap) {}
