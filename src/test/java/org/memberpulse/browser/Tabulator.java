package org.memberpulse.browser;

import com.microsoft.playwright.Page;

/** Who walks through a page with the tabulator, and gives up after so many steps. */
public record Tabulator(Page page, int mostTabs) {

    /** Walks on until the element has the focus. */
    public void to(String selector) {
        for (int tabs = 0; tabs < mostTabs; tabs++) {
            if (hasFocus(selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached with the keyboard");
    }

    public boolean hasFocus(String selector) {
        return (Boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector);
    }
}
