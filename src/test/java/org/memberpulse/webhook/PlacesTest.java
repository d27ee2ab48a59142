package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places();

    private static Endpoint endpoint(boolean failing) {
        return new Endpoint("acme", UUID.randomUUID(), "https://example.org", 1, "s", null, null, failing);
    }

    @Test
    void aWebhookHasFourPlacesAtMost() {
        Endpoint endpoint = endpoint(false);

        assertEquals(4, places.take(endpoint));
        assertEquals(0, places.take(endpoint));
        places.giveBack(endpoint, 1);
        assertEquals(1, places.take(endpoint));
    }

    @Test
    void aFailingWebhookHasOne() {
        Endpoint endpoint = endpoint(true);

        assertEquals(1, places.take(endpoint));
        assertEquals(0, places.take(endpoint));
        places.giveBack(endpoint, 1);
        assertEquals(1, places.take(endpoint));
    }

    @Test
    void aWebhookThatBeginsToFailGetsNoneUntilItHasLessThanOne() {
        Endpoint well = endpoint(false);
        Endpoint ill = new Endpoint("acme", well.webhook(), "https://example.org", 1, "s", null, null, true);
        places.take(well);

        assertEquals(0, places.take(ill));
        places.giveBack(well, 4);
        assertEquals(1, places.take(ill));
    }

    @Test
    void howeverManyAreFailingOneThatWorksFindsPlaces() {
        for (int i = 0; i < 1_000; i++) {
            places.take(endpoint(true));
        }

        assertEquals(256, places.taken());
        assertEquals(4, places.take(endpoint(false)));
    }

    @Test
    void altogetherTheyAreBounded() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            endpoints.add(endpoint(false));
            places.take(endpoints.get(i));
        }
        assertEquals(512, places.taken());

        endpoints.subList(0, 128).forEach(endpoint -> places.giveBack(endpoint, 4));
        assertEquals(0, places.taken());
    }
}
