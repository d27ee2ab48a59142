package org.memberpulse.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.journey.Aspirations;
import org.memberpulse.organization.OrganizationSettings;

/**
 * What of an organization's settings its figures depend on.
 *
 * @param declared the codes of segments and stages in their order
 */
record ReportSettings(OrganizationSettings settings, Map<Axis, List<String>> declared, Aspirations aspirations) {
    String organization() {
        return settings.id();
    }

    int yearStartsMonth() {
        return settings.yearStartsMonth();
    }

    Thresholds thresholds() {
        return new Thresholds(settings.minimumCell(), Math.max(settings.minimumCell(), settings.minimumDetail()));
    }

    /** Tells these settings from others; the same text on all instances. */
    String version() {
        return settings + "|" + new EnumMap<>(declared) + "|" + aspirations;
    }
}
