package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final java.util.List<String> LANGUAGES = Words.LANGUAGES;

    private static String written(Html html) {
        StringBuilder page = new StringBuilder();
        html.writeTo(page);
        return page.toString();
    }

    private static String slots(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(slot -> slot.group())
                .sorted()
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageSaysEverythingWithTheSameValues(String language) {
        Properties english = Words.load("en");
        Properties texts = Words.load(language);
        assertEquals(
                new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(texts.stringPropertyNames()), language);
        english.forEach((key, text) ->
                assertEquals(slots((String) text), slots(texts.getProperty((String) key)), language + " " + key));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noSentenceShoutsOrSellsAnything(String language) {
        Words.load(language).forEach((key, text) -> {
            assertFalse(((String) text).isBlank(), language + " " + key);
            assertFalse(((String) text).matches("(?is).*(!|¡|\\bcustomer|\\bclient|\\bkunde).*"), language + " " + key);
        });
    }

    @Test
    void aValueKeepsItsDirectionAndIsNoMarkup() {
        assertEquals(
                "Your answer has reached <bdi>A &lt;b&gt;</bdi>.",
                written(Words.in("en-GB").say("thanks.arrived", "A <b>")));
    }

    @Test
    void aLanguageWithoutTextsGetsEnglishThatSaysSo() {
        Words hebrew = Words.in("he");
        assertEquals("he", hebrew.tag());
        assertEquals("rtl", hebrew.direction());
        assertEquals("<span lang=\"en\" dir=\"ltr\">Yes</span>", written(hebrew.say("yes")));
    }

    @Test
    void theFirstLocaleWithTextsIsTaken() {
        assertEquals("fr-CA", Words.first(null, "pt", "fr-CA", "de").tag());
        assertEquals("en", Words.first("pt", null).tag());
        assertEquals("rtl", Words.first("ar-EG").direction());
    }

    @Test
    void aValueWithSignsOfPatternsStaysAsItIs() {
        assertEquals("$1 {0} would like to hear from you", Words.in("en").plain("heading", "$1 {0}"));
    }
}
