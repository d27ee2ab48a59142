/**
 * The members of an organization, keyed by the organization's own member id, and the segments they fall into. No email
 * address and no name is kept: the tools that write to members have them.
 */
package org.memberpulse.member;
