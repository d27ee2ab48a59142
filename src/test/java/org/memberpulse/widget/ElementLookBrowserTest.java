package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.widget.HostPage.button;
import static org.memberpulse.widget.HostPage.radio;
import static org.memberpulse.widget.HostPage.shows;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.Accessibility;
import org.memberpulse.browser.InBrowser;

/** The element is readable and reachable wherever it stands. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class ElementLookBrowserTest {
    private static final String HOSTILE = """
            * { letter-spacing: 9px !important; line-height: 4 !important; text-transform: uppercase !important;
              color: #fff !important; font: 40px cursive !important; text-align: center !important;
              visibility: hidden !important; direction: rtl !important; pointer-events: none !important; }
            html { font-size: 4px }
            input, label, fieldset, button, .cell, .box { display: none !important; position: absolute !important }
            main { transform: rotate(1deg); overflow: hidden; height: 5px !important; opacity: .5 }""";

    private TestOrganization acme;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        acme.send()
                .body("{\"accentColor\": \"#ffe08a\", \"privacyNoticeUrl\": \"https://acme.example/privacy\"}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        token = acme.invite("m-1", "post-onboarding");
    }

    private String element(String attributes) {
        return "<member-pulse token=\"" + token + "\" " + attributes + "></member-pulse>";
    }

    @Test
    void aHostilePageChangesNothingInside(Page page) {
        new HostPage(page).open(element("mode=\"card\""), HOSTILE);
        radio(page, "9").check();
        String look = (String) page.evaluate("""
                () => { const s = getComputedStyle(document.querySelector('member-pulse').shadowRoot.querySelector('h3'));
                  return [s.letterSpacing, s.textTransform, s.visibility, s.direction, s.textAlign, s.fontSize].join(); }""");
        assertEquals("normal,none,visible,ltr,start,21.25px", look);
        button(page, "Send my answer").click();
        shows(page, "Thank you");
    }

    @Test
    void nothingIsWiderThanASmallPhone(Browser browser) {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            for (String mode : List.of("inline", "card", "modal", "page")) {
                Page page = new HostPage(phone.newPage())
                        .open(element("score=\"9\" mode=\"" + mode + "\""), "body { margin: 0 }");
                assertThat(radio(page, "9")).isVisible();
                assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), mode);
                double smallest = ((Number) page.evaluate("""
                        () => Math.min(...Array.from(document.querySelector('member-pulse').shadowRoot
                          .querySelectorAll('.of-11 .cell'), cell => Math.min(cell.offsetWidth, cell.offsetHeight)))""")).doubleValue();
                assertTrue(smallest >= 44, mode + " " + smallest);
                page.close();
            }
        }
    }

    @Test
    void arabicRunsFromTheRight(Page page) {
        new HostPage(page).open(element("locale=\"ar\" score=\"9\""));
        assertThat(button(page, "إرسال إجابتي")).isVisible();
        double first = radio(page, "1").boundingBox().x;
        assertTrue(first > radio(page, "2").boundingBox().x, "1 stands right of 2");
    }

    @Test
    void nothingMovesForWhoWantsNoMotion(Browser browser) {
        try (BrowserContext calm =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = new HostPage(calm.newPage()).open(element("mode=\"card\" score=\"9\""));
            assertThat(radio(page, "9")).isVisible();
            assertEquals(0, page.evaluate("document.querySelector('member-pulse').shadowRoot.getAnimations().length"));
        }
    }

    @Test
    void axeFindsNothingInAnyModeAndState(Browser browser) {
        List<String> found = new ArrayList<>();
        int pages = 0;
        for (String mode : List.of("inline", "card", "modal", "page")) {
            boolean opensItself = mode.equals("card") || mode.equals("modal");
            for (State state : opensItself ? State.OPENED : EnumSet.allOf(State.class)) {
                try (BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
                    Page page = context.newPage();
                    token = acme.invite("member-" + ++pages, "post-onboarding");
                    state.reach.accept(new Visit(page, token, mode));
                    for (String violation : Accessibility.violations(page)) {
                        found.add(mode + " " + state + ": " + violation);
                    }
                }
            }
        }
        System.out.println(
                "axe: " + pages + " combinations of state and mode, light and dark, " + found.size() + " violations");
        assertEquals(List.of(), found);
    }

    private record Visit(Page page, String token, String mode) {
        void open(String attributes) {
            String heading = mode.equals("page") ? "" : "<h1>My membership</h1>";
            new HostPage(page)
                    .openBelow(
                            heading,
                            "<member-pulse token=\"" + token + "\" mode=\"" + mode + "\" " + attributes
                                    + "></member-pulse>",
                            "html { color-scheme: light dark }");
        }
    }

    private enum State {
        OPEN(visit -> {
            visit.open("");
            shows(visit.page, "How likely");
        }),
        BEGUN(visit -> {
            visit.open("score=\"9\"");
            assertThat(button(visit.page, "Send my answer")).isVisible();
        }),
        THANKS(visit -> {
            BEGUN.reach.accept(visit);
            button(visit.page, "Send my answer").click();
            shows(visit.page, "Thank you");
        }),
        KEPT(visit -> {
            BEGUN.reach.accept(visit);
            visit.page.context().setOffline(true);
            button(visit.page, "Send my answer").click();
            shows(visit.page, "Your answer is kept");
            visit.page.context().setOffline(false);
        }),
        ANSWERED(visit -> {
            TestOrganization.answer(visit.token, "{'nps': 9}").statusCode(201);
            visit.open("");
            visit.page.waitForTimeout(700);
        }),
        EXPIRED(visit -> MovableClock.in(Duration.ofDays(40), () -> {
            visit.open("");
            visit.page.waitForTimeout(700);
            return true;
        })),
        UNKNOWN(visit -> {
            new Visit(visit.page, "unknown.token", visit.mode).open("");
            visit.page.waitForTimeout(700);
        });

        /** A card or a dialog opens only for what can be answered. */
        static final Set<State> OPENED = EnumSet.of(OPEN, BEGUN, THANKS);

        private final Consumer<Visit> reach;

        State(Consumer<Visit> reach) {
            this.reach = reach;
        }
    }
}
