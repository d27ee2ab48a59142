package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoyaltyTest {
    @ParameterizedTest
    @CsvSource({
        "5, 4, 9, APOSTLE",
        "5, 5, 10, APOSTLE",
        "5, 5, 8, LOYALIST",
        "5, 5, , LOYALIST",
        "4, 4, 10, LOYALIST",
        "4, 3, 10, MERCENARY",
        "5, 1, , MERCENARY",
        "3, 4, 9, PRESUMED_HOSTAGE",
        "1, 5, , PRESUMED_HOSTAGE",
        "3, 3, 10, DEFECTOR",
        "1, 1, 0, DEFECTOR",
        ", 5, 9, UNCLASSIFIED",
        "5, , 9, UNCLASSIFIED",
        ", , 9, UNCLASSIFIED"
    })
    void satisfactionAndIntentTogetherSayWhoAMemberIs(Integer msat, Integer intent, Integer nps, Loyalty loyalty) {
        assertEquals(loyalty, Loyalty.of(msat, intent, nps, Set.of("network")));
    }

    @ParameterizedTest
    @CsvSource({"required_recognition", "employer_pays"})
    void aHostageWhoHasToStayIsConfirmed(String reason) {
        assertEquals(Loyalty.CONFIRMED_HOSTAGE, Loyalty.of(2, 4, 9, Set.of("network", reason)));
        assertEquals(Loyalty.LOYALIST, Loyalty.of(4, 4, 9, Set.of(reason)));
        assertEquals(Loyalty.DEFECTOR, Loyalty.of(3, 3, 9, Set.of(reason)));
    }

    @Test
    void theSlotsAreThoseOfTheCounters() {
        assertEquals(0, Loyalty.APOSTLE.slot());
        assertEquals(1, Loyalty.LOYALIST.slot());
        assertEquals(2, Loyalty.MERCENARY.slot());
        assertEquals(3, Loyalty.CONFIRMED_HOSTAGE.slot());
        assertEquals(4, Loyalty.PRESUMED_HOSTAGE.slot());
        assertEquals(5, Loyalty.DEFECTOR.slot());
        assertEquals(6, Loyalty.UNCLASSIFIED.slot());
    }
}
