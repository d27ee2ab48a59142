package org.memberpulse.limit;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.memberpulse.platform.Sha256;

/** Whom a limit counts, in few bytes; of a secret only a part of its hash. */
record Caller(long high, long low) {
    private static final int IPV4_BYTES = 4;
    private static final int MAPPED = 0xffff;

    /** Who presents a secret. */
    static Caller with(String secret) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(secret));
        return new Caller(hash.getLong(), hash.getLong());
    }

    /** Who calls from an address; of IPv6 the first 64 bits, because whoever has one address there has all of them. */
    static Caller at(SocketAddress peer) {
        String host = peer == null ? "" : Objects.toString(peer.host(), "");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null) {
            // A domain socket, or what a trusted proxy writes for an address that it does not tell.
            return with(host);
        }
        ByteBuffer address = ByteBuffer.wrap(bytes);
        if (bytes.length == IPV4_BYTES) {
            return new Caller(0, address.getInt());
        }
        boolean mapped = address.getLong(0) == 0 && address.getInt(Long.BYTES) == MAPPED;
        return mapped ? new Caller(0, address.getInt(Long.BYTES + Integer.BYTES)) : new Caller(address.getLong(0), 1);
    }
}
