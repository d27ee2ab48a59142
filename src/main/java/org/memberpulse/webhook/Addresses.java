package org.memberpulse.webhook;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;

/**
 * Finds the address to connect to. One inside address among those of a name is enough to refuse all.
 *
 * @param allowPrivate whether inside addresses will do
 */
record Addresses(Names names, boolean allowPrivate) {
    Future<InetAddress> of(String host) {
        return names.resolve(host).compose(this::checked);
    }

    private Future<InetAddress> checked(List<InetAddress> addresses) {
        return allowPrivate || addresses.stream().noneMatch(InsideAddresses::contain)
                ? Future.succeededFuture(addresses.get(0))
                : Future.failedFuture(new RefusedAddressException());
    }
}
