package org.memberpulse.survey;

/** A version of a survey; its content never changes. */
public record PublishedSurvey(String code, int version, SurveyContent content) {}
