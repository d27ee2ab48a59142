/**
 * Who is asked, when, and how it is decided: triggers, eligibility and fatigue, the invitations that come of them and
 * the tokens that open them.
 */
package org.memberpulse.invitation;
