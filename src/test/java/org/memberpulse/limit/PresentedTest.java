package org.memberpulse.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentedTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/public/invitations/a.b, TOKEN, a.b",
        "/v1/public/invitations/a.b/response, TOKEN, a.b",
        "/v1/public/invitations/a.b;x=1/response, TOKEN, a.b",
        "/s/a.b, TOKEN, a.b",
        "/s/a.b/unsubscribe, TOKEN, a.b",
        "/v1/hooks/a.c, KEY, a.c",
        "/v1/metrics/nps, KEY, mp_x_y",
        "/v1/public/pending-invitation, KEY, mp_x_y"
    })
    void theSecretOfThePathComesBeforeThatOfTheHeader(String path, Policy policy, String secret) {
        assertEquals(
                new Presented(policy, secret),
                Presented.in(path, "Bearer mp_x_y").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"Bearer mp_x_y", "bearer   mp_x_y", "Basic bXBfeF95Og==", "basic bXBfeF95Omlnbm9yZWQ="})
    void howAKeyIsWrittenMakesNoDifference(String header) {
        assertEquals("mp_x_y", Presented.in("/v1/surveys", header).orElseThrow().secret());
    }

    @Test
    void aHeaderWithoutAKeyIsAKeyThatNobodyHas() {
        assertEquals("", Presented.in("/v1/surveys", "Digest x").orElseThrow().secret());
    }

    @Test
    void whereThereIsNoSecretOnlyTheAddressCounts() {
        assertTrue(Presented.in("/v1/surveys", null).isEmpty());
    }
}
