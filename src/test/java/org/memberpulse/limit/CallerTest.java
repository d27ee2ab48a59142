package org.memberpulse.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    private static Caller at(String address) {
        return Caller.at(SocketAddress.inetSocketAddress(4711, address));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002::9",
        "2001:db8:1:2::1, [2001:db8:1:2::3]",
        "fe80::1, fe80::1%eth0",
        "unknown, unknown"
    })
    void theseAreOneCaller(String address, String other) {
        assertEquals(at(address), at(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        "::1, 127.0.0.1",
        "192.0.2.1, unknown",
        "_hidden, unknown"
    })
    void theseAreTwo(String address, String other) {
        assertNotEquals(at(address), at(other));
    }

    @Test
    void whoCallsThroughASocketFileIsOneCaller() {
        assertEquals(Caller.at(null), Caller.at(SocketAddress.domainSocketAddress("/run/pulse.sock")));
    }
}
