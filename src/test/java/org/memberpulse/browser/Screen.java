package org.memberpulse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** What a page looks like to those who see it. */
public final class Screen {
    private Screen() {}

    /** A page of a context of its own, light or dark, as wide as said. */
    public static Page of(Browser browser, ColorScheme scheme, int width) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800))
                .newPage();
    }

    /** Fails when the page stays wider than a window of so many pixels; charts follow a frame later. */
    public static void fits(Page page, int width) {
        page.setViewportSize(width, 740);
        page.waitForFunction(
                "width => innerWidth === width && document.documentElement.scrollWidth === width",
                width,
                new Page.WaitForFunctionOptions().setTimeout(5_000));
        page.setViewportSize(1280, 720);
    }

    /** By how many pixels the page is wider than the window. */
    public static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
