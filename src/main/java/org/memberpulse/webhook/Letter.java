package org.memberpulse.webhook;

import java.net.URI;

/**
 * One attempt as it goes over the wire, in the terms of Standard Webhooks.
 *
 * @param id the same over all attempts, by which a receiver knows what it has
 * @param timestamp of the attempt, in seconds since 1970
 * @param signatures separated by spaces, that of the newest secret first
 */
record Letter(URI url, String id, long timestamp, String signatures, String body) {}
