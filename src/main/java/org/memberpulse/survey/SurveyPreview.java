package org.memberpulse.survey;

/**
 * A survey as a member would read it.
 *
 * @param locale the language in which the texts are
 */
public record SurveyPreview(String locale, LocalizedSurvey survey) {}
