package org.memberpulse.survey;

import java.util.Locale;
import java.util.Map;

/** What stands at the two ends of a scale when the survey does not say; in English where a language is missing. */
record EndLabels(String min, String max) {
    private static final Map<String, EndLabels> RECOMMEND = Map.of(
            "en", new EndLabels("Not at all likely", "Extremely likely"),
            "fr", new EndLabels("Pas du tout probable", "Extrêmement probable"),
            "de", new EndLabels("Überhaupt nicht wahrscheinlich", "Äußerst wahrscheinlich"),
            "es", new EndLabels("Nada probable", "Extremadamente probable"),
            "ar", new EndLabels("غير محتمل على الإطلاق", "محتمل للغاية"));
    private static final Map<String, EndLabels> SATISFIED = Map.of(
            "en", new EndLabels("Very dissatisfied", "Very satisfied"),
            "fr", new EndLabels("Très insatisfait(e)", "Très satisfait(e)"),
            "de", new EndLabels("Sehr unzufrieden", "Sehr zufrieden"),
            "es", new EndLabels("Muy insatisfecho/a", "Muy satisfecho/a"),
            "ar", new EndLabels("غير راضٍ على الإطلاق", "راضٍ جدًا"));
    private static final Map<String, EndLabels> AGREE = Map.of(
            "en", new EndLabels("Strongly disagree", "Strongly agree"),
            "fr", new EndLabels("Pas du tout d’accord", "Tout à fait d’accord"),
            "de", new EndLabels("Stimme überhaupt nicht zu", "Stimme voll und ganz zu"),
            "es", new EndLabels("Totalmente en desacuerdo", "Totalmente de acuerdo"),
            "ar", new EndLabels("لا أوافق بشدة", "أوافق بشدة"));
    private static final Map<String, EndLabels> RENEW = Map.of(
            "en", new EndLabels("Very unlikely", "Very likely"),
            "fr", new EndLabels("Très peu probable", "Très probable"),
            "de", new EndLabels("Sehr unwahrscheinlich", "Sehr wahrscheinlich"),
            "es", new EndLabels("Muy improbable", "Muy probable"),
            "ar", new EndLabels("مستبعد جدًا", "مرجّح جدًا"));

    private static final EndLabels NONE = new EndLabels(null, null);

    /** The labels in the language of a locale; both null for a question without a scale. */
    static EndLabels of(QuestionType type, String locale) {
        Map<String, EndLabels> languages =
                switch (type) {
                    case NPS -> RECOMMEND;
                    case MSAT -> SATISFIED;
                    case CES, AGREEMENT -> AGREE;
                    case INTENT -> RENEW;
                    default -> Map.of("en", NONE);
                };
        String language = LocaleChoice.language(locale).toLowerCase(Locale.ROOT);
        return languages.getOrDefault(language, languages.get("en"));
    }
}
