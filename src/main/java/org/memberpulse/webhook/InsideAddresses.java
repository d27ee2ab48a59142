package org.memberpulse.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that nothing is ever sent to, because they lead into a network instead of to the internet: private, local,
 * shared, reserved, documentation and group addresses, by the registries of special-purpose addresses (RFC 6890), and
 * the IPv6 forms that carry an IPv4 address.
 */
final class InsideAddresses {
    private static final List<Block> INSIDE_4 = Block.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is routed in the internet is in here; loopback, local, group and mapped addresses are not. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    /** Protocol assignments with Teredo, documentation, 6to4. */
    private static final List<Block> INSIDE_6 = Block.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** What a resolver of an IPv6-only network makes of an IPv4 address stands for that address (RFC 6052). */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private static final int BYTES_BEFORE_IPV4 = 12;

    private InsideAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return contain4(bytes, 0);
        }
        if (NAT64.contains(bytes, 0)) {
            return contain4(bytes, BYTES_BEFORE_IPV4);
        }
        return !GLOBAL_6.contains(bytes, 0) || INSIDE_6.stream().anyMatch(block -> block.contains(bytes, 0));
    }

    private static boolean contain4(byte[] bytes, int start) {
        return INSIDE_4.stream().anyMatch(block -> block.contains(bytes, start));
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] first, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/");
            return new Block(LiteralAddress.of(parts[0]).orElseThrow().getAddress(), Integer.parseInt(parts[1]));
        }

        static List<Block> all(String... texts) {
            return List.of(texts).stream().map(Block::of).toList();
        }

        boolean contains(byte[] bytes, int start) {
            int whole = bits / Byte.SIZE;
            for (int i = 0; i < whole; i++) {
                if (first[i] != bytes[start + i]) {
                    return false;
                }
            }
            int rest = Byte.SIZE - bits % Byte.SIZE;
            return rest == Byte.SIZE || (first[whole] & 0xff) >> rest == (bytes[start + whole] & 0xff) >> rest;
        }
    }
}
