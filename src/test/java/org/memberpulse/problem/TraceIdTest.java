package org.memberpulse.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
    @Test
    void theCallersTraceIsKept() {
        assertEquals(
                "0af7651916cd43dd8448eb211c80319c",
                TraceId.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void anUnusableTraceIsReplaced(String traceparent) {
        String one = TraceId.of(traceparent);
        assertTrue(one.matches("[0-9a-f]{32}"), one);
        assertNotEquals(one, TraceId.of(traceparent));
    }
}
