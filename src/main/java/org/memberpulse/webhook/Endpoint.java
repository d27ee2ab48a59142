package org.memberpulse.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A webhook as the delivery sees it.
 *
 * @param webhook the id of the webhook
 * @param secretId which secret of the server its secret was made with
 * @param previousSecretId the same of its secret before; null when it never had another
 * @param failing whether its last attempt failed
 */
record Endpoint(
        String organization,
        UUID webhook,
        String url,
        int generation,
        String secretId,
        String previousSecretId,
        Instant previousUntil,
        boolean failing) {}
