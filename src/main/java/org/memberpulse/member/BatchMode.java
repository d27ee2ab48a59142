package org.memberpulse.member;

/**
 * How a batch of members is meant.
 *
 * @param dryRun only counts; nothing is stored
 * @param complete the file names every member there is: whoever is not in it has left
 * @param allowMostAbsent believes that also when more than half of the members are not in it
 */
record BatchMode(boolean dryRun, boolean complete, boolean allowMostAbsent) {}
