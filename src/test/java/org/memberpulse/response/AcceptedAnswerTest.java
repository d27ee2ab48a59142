package org.memberpulse.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "0, , true",
        "6, , true",
        "7, , false",
        ", 1, true",
        ", 2, true",
        ", 3, false",
        "9, 1, false",
        "6, 5, true",
        ", , false"
    })
    void npsDecidesAndWithoutItMsat(Integer nps, Integer msat, boolean low) {
        Map<String, Integer> scores = new TreeMap<>();
        if (nps != null) {
            scores.put("nps", nps);
        }
        if (msat != null) {
            scores.put("msat", msat);
        }
        assertEquals(low, new AcceptedAnswer(scores, true).low());
    }
}
