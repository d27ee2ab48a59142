/**
 * What tests in a real browser need. A class of such tests is named {@code *BrowserTest} and extended with {@link
 * org.memberpulse.browser.InBrowser}; each test takes a {@code Page} (or a {@code BrowserContext}, or the {@code Browser}
 * to make contexts of its own) as an argument. Where no Chromium is installed the tests are skipped and say so; the
 * environment variable {@code MEMBERPULSE_TEST_BROWSER=required} makes them fail instead.
 */
package org.memberpulse.browser;
