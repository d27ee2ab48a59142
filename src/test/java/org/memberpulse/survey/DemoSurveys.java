package org.memberpulse.survey;

/** The default surveys for tests of other packages. */
public final class DemoSurveys {
    private DemoSurveys() {}

    public static SurveyContent of(String stage) {
        return DefaultSurveys.of("Institute of Applied Practice").stream()
                .filter(survey -> survey.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }
}
