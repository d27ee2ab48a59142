package org.memberpulse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What finds nothing must be able to find something. */
@ExtendWith(InBrowser.class)
class AccessibilityBrowserTest {
    @Test
    void whatIsWrongIsFoundByDayAndByNight(Page page) {
        page.setContent("""
                <!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,">
                <p style="background: light-dark(#fff, #777); color: #767676">Grey</p></main>
                <style>html { color-scheme: light dark; background: Canvas; color: CanvasText }</style></html>""");
        List<String> found = Accessibility.violations(page);
        assertTrue(found.stream().anyMatch(line -> line.startsWith("image-alt")), found::toString);
        assertTrue(found.stream().anyMatch(line -> line.startsWith("dark: color-contrast")), found::toString);
        assertTrue(found.stream().noneMatch(line -> line.startsWith("color-contrast")), found::toString);
    }
}
