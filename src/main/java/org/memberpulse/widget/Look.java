package org.memberpulse.widget;

import java.util.List;
import org.memberpulse.organization.OrganizationSettings;

/**
 * How the organization is recognized on its pages; on a page of nobody in particular all but the accent is absent.
 *
 * @param allowedOrigins who may show its pages inside a frame
 */
record Look(
        String name,
        String logoUrl,
        AccentColor accent,
        String privacyNoticeUrl,
        String contactEmail,
        List<String> allowedOrigins) {
    /** The backgrounds of survey.css. */
    private static final AccentColor LIGHT = AccentColor.WHITE;

    private static final AccentColor DARK = AccentColor.of("#14171b");

    static final Look NOBODY = new Look(null, null, AccentColor.of(null), null, null, List.of());

    static Look of(OrganizationSettings settings) {
        return new Look(
                settings.name(),
                settings.logoUrl(),
                AccentColor.of(settings.accentColor()),
                settings.privacyNoticeUrl(),
                settings.contactEmail(),
                settings.allowedOrigins());
    }

    /** The accent as it is behind text, and as it is readable in front of the page. */
    String css() {
        return ":root{--accent:%s;--on-accent:%s;--strong:%s}@media(prefers-color-scheme:dark){:root{--strong:%s}}"
                .formatted(
                        accent.hex(),
                        accent.textOn().hex(),
                        accent.readableOn(LIGHT).hex(),
                        accent.readableOn(DARK).hex());
    }

    /** What stands above the page; empty for nobody. */
    Html header() {
        Element header = Html.el("header");
        // Any other address would be blocked by the policy of the page, and leave a broken picture.
        if (logoUrl != null && logoUrl.startsWith("https://")) {
            header.add(Html.el("img").set("src", logoUrl).set("alt", ""));
        }
        return name == null
                ? header
                : header.add(Html.el("p").set("dir", "auto").add(name));
    }
}
