package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.LocalizedQuestion.LocalizedOption;
import org.memberpulse.survey.QuestionType;
import org.memberpulse.survey.ShowIf;

class ConditionsTest {
    private static LocalizedQuestion question(String id, QuestionType type, ShowIf showIf) {
        List<LocalizedOption> options = type.choice()
                ? List.of(new LocalizedOption("a", "Apple & pear"), new LocalizedOption("b", "Bread"))
                : null;
        return new LocalizedQuestion(
                id, type, id + "?", false, type.min(), type.max(), null, null, null, showIf, null, options);
    }

    private static final LocalizedQuestion NPS = question("nps", QuestionType.NPS, null);
    private static final LocalizedQuestion ONE =
            question("one", QuestionType.SINGLE_CHOICE, new ShowIf("nps", null, 9, null));
    private static final LocalizedQuestion YES =
            question("yes", QuestionType.YES_NO, new ShowIf("one", null, null, List.of("a", "b")));

    private static String lead(LocalizedQuestion question) {
        StringBuilder page = new StringBuilder();
        new Conditions(List.of(NPS, ONE, YES))
                .lead(question.showIf(), Words.in("en"))
                .writeTo(page);
        return page.toString();
    }

    @Test
    void aSurveyWithoutConditionsNeedsNoRules() {
        assertEquals("", new Conditions(List.of(NPS)).css());
    }

    @Test
    void whatHangsOnAHiddenQuestionIsHiddenToo() {
        String nps = "form:not(:has([name=\"nps\"]:is([value=\"9\"],[value=\"10\"]):checked))";
        String one = "form:not(:has([name=\"one\"]:is([value=\"a\"],[value=\"b\"]):checked))";
        assertEquals(
                "@supports selector(:has(*)){"
                        + nps + " [id=\"question.one\"]{display:none}"
                        + one + " [id=\"question.yes\"]{display:none}"
                        + nps + " [id=\"question.yes\"]{display:none}}",
                new Conditions(List.of(NPS, ONE, YES)).css());
    }

    @Test
    void theConditionIsSaidInWords() {
        assertEquals("If you chose <bdi>9</bdi> or more for “<bdi>nps?</bdi>”:", lead(ONE));
        assertEquals("If you chose “<bdi>Apple &amp; pear” or “Bread</bdi>” for “<bdi>one?</bdi>”:", lead(YES));
    }
}
