/**
 * The outbox: what happened, recorded in the transaction in which it did, and its delivery to the programs of the
 * organization that asked to hear of it.
 */
package org.memberpulse.webhook;
