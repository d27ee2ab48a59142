package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memberpulse.problem.ProblemCode;

class StatePagesTest {
    private static final Addresses ADDRESSES =
            new Addresses("https://a.example/pulse/", new SurveyStyles(), new ElementScript());

    private static String body(ProblemCode code) {
        Page page = StatePages.refused(code, Words.in("en"), Look.NOBODY);
        return new String(page.body(ADDRESSES), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyRefusalHasAPageOfItsStatus(ProblemCode code) {
        Page page = StatePages.refused(code, Words.in("ar"), Look.NOBODY);
        assertEquals(code.status(), page.status());
        assertEquals("no-store", page.headers().get("Cache-Control"));
        assertTrue(body(code).contains("<h1>"));
        assertFalse(body(code).contains(code.code()), "a member has no use for codes");
    }

    @Test
    void eachStateHasItsOwnWords() {
        assertTrue(body(ProblemCode.INVITATION_UNKNOWN).contains("We cannot find this survey"));
        assertTrue(body(ProblemCode.INVITATION_EXPIRED).contains("This survey has closed"));
        assertTrue(body(ProblemCode.INVITATION_WITHDRAWN).contains("no longer open"));
        assertTrue(body(ProblemCode.UNAVAILABLE).contains("reload this page to send it again"));
    }

    @Test
    void linksStayBehindThePathOfTheBaseAddress() {
        assertTrue(body(ProblemCode.NOT_FOUND).contains("href=\"/pulse/widget/v1/survey.css?"));
        assertEquals(
                "/pulse/s/t.1?thanks&locale=fr",
                ADDRESSES.survey(Visit.of("t.1", "fr").toThanks()));
    }
}
