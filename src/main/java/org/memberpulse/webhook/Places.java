package org.memberpulse.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many attempts this instance makes at once: a few to each webhook, and one to a webhook that is failing, so that
 * none delays another. Of the places altogether, failing webhooks get half at most: there always is one for those that
 * work.
 */
final class Places {
    static final int ALL = 512;
    private static final int EACH = 4;
    private static final int EACH_FAILING = 1;

    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;
    private int failing;

    /** Takes as many places as the webhook may have now; 0 to {@value #EACH}. */
    synchronized int take(Endpoint endpoint) {
        int own = (endpoint.failing() ? EACH_FAILING : EACH) - taken.getOrDefault(endpoint.webhook(), 0);
        int room = endpoint.failing() ? Math.min(ALL - all, ALL / 2 - failing) : ALL - all;
        int granted = Math.max(0, Math.min(own, room));
        add(endpoint, granted);
        return granted;
    }

    /** Gives places back that were taken for the same endpoint. */
    synchronized void giveBack(Endpoint endpoint, int count) {
        add(endpoint, -count);
    }

    synchronized int taken() {
        return all;
    }

    private void add(Endpoint endpoint, int count) {
        taken.merge(endpoint.webhook(), count, (before, more) -> before + more == 0 ? null : before + more);
        taken.remove(endpoint.webhook(), 0);
        all += count;
        failing += endpoint.failing() ? count : 0;
    }
}
