package org.memberpulse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final DemoKeys KEYS = new DemoKeys("mp_all", "mp_report", "mp_trigger", "mp_manager");

    @Test
    void eachCommandHasTheKeyThatMayDoIt() {
        String text = new Guide(
                        "http://localhost:8080",
                        Optional.of("http://x/s/t"),
                        Optional.of("http://x/demo/portal"),
                        Optional.of(KEYS),
                        Optional.empty())
                .text();
        assertTrue(text.indexOf("mp_trigger") > text.indexOf("/v1/stage-events"));
        assertTrue(text.indexOf("mp_report") > text.indexOf("/v1/metrics/nps"));
        assertTrue(text.contains("http://x/s/t"));
        assertTrue(text.contains("http://x/demo/portal"));
        assertTrue(text.contains("http://localhost:8080/dashboard#key=mp_manager"));
        assertFalse(text.replace("$(date +%s)", "").contains("%"), text);
    }

    @Test
    void withoutADemoItSaysHowToMakeAnOrganization() {
        String text = new Guide(
                        "http://localhost:1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Path.of("data", "key")))
                .text();
        assertTrue(text.contains("http://localhost:1/v1/organizations"));
        assertFalse(text.contains("stage-events"));
    }

    @Test
    void keysAreReadAsTheyWereKept() {
        assertEquals(KEYS, DemoKeys.parse(KEYS.text()));
        DemoKeys older = new DemoKeys("mp_all", "mp_report", "mp_trigger", null);
        assertEquals(older, DemoKeys.parse(older.text()));
        assertFalse(KEYS.toString().contains("mp_"));
    }
}
