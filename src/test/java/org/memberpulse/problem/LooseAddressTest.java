package org.memberpulse.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/s/a.b?utm=50%, /s/a.b?utm=50%25",
        "/s/a.b?score=9&x=%zz%41, /s/a.b?score=9&x=%25zz%41",
        "/s/a.b?utm_source={{source}}, /s/a.b?utm_source=%7B%7Bsource%7D%7D",
        "/r/a/b?m=M|1&k=\u00C3\u00AB, /r/a/b?m=M%7C1&k=%C3%AB",
        "/s/%, /s/%25"
    })
    void whatMustBeEscapedIsAndNothingElse(String loose, String strict) {
        assertFalse(LooseAddress.isStrict(loose));
        assertEquals(strict, LooseAddress.strict(loose));
        assertTrue(LooseAddress.isStrict(strict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/s/a.b?score=9&x=%C3%AB", "/v1/metrics?groupBy=segment,stage", "/", "*", "http://host/s/a"})
    void anAddressThatIsOneStaysAsItIs(String address) {
        assertTrue(LooseAddress.isStrict(address));
    }
}
