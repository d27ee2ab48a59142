package org.memberpulse.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * A member of the demo who has opened the pretend portal.
 *
 * @param organization its slug
 * @param organizationName as members know it
 * @param signature of the portal for this member
 * @param tokens of invitations to try out, by the code of their stage
 */
record PortalVisit(
        String organization,
        String organizationName,
        String member,
        LocalDate joinedOn,
        LocalDate renewsOn,
        String signature,
        Map<String, String> tokens) {}
