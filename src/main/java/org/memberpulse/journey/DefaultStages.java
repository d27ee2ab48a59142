package org.memberpulse.journey;

import java.util.List;

/** The stages a new organization starts with: where members of the field settle, stay or leave. */
final class DefaultStages {
    private DefaultStages() {}

    static List<Stage> all() {
        Stage welcome = Stage.named("welcome", "Welcome", 1).on(Anchor.JOINED_ON, 30);
        welcome.exempt = true;
        Stage postOnboarding =
                Stage.named("post-onboarding", "Post-onboarding", 2).on(Anchor.JOINED_ON, 95);
        Stage midTerm = Stage.named("mid-term", "Mid-term", 3).on(Anchor.RENEWS_ON, -180);
        Stage preRenewal = Stage.named("pre-renewal", "Pre-renewal", 4).on(Anchor.RENEWS_ON, -90);
        preRenewal.quietPeriodOverrideDays = 30;
        preRenewal.priority = 1;
        Stage postRenewal = Stage.named("post-renewal", "Post-renewal", 5).on(Anchor.RENEWS_ON, 30);
        postRenewal.enabled = false;
        Stage lapsed = Stage.named("lapsed", "Lapsed", 6).on(Anchor.LAPSED_ON, 7);
        lapsed.enabled = false;
        return List.of(welcome, postOnboarding, midTerm, preRenewal, postRenewal, lapsed);
    }
}
