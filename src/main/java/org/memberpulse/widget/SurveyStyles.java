package org.memberpulse.widget;

import jakarta.inject.Singleton;

/** The style sheet of all pages. */
@Singleton
class SurveyStyles extends NamedContent {
    SurveyStyles() {
        super(file("survey.css"));
    }
}
