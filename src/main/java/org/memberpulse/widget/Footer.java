package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import java.util.ArrayList;
import java.util.List;

/** Whom to ask, what becomes of the data, and the way out. */
final class Footer {
    private Footer() {}

    /** @param unsubscribe where the member can end all surveys; null to leave the link out */
    static Html of(Look look, Words words, String unsubscribe) {
        List<Html> links = new ArrayList<>();
        if (look.privacyNoticeUrl() != null) {
            links.add(el("li", el("a", words.say("privacy")).set("href", look.privacyNoticeUrl())));
        }
        if (look.contactEmail() != null) {
            Element mail = el("a").set("href", "mailto:" + look.contactEmail()).add(look.contactEmail());
            links.add(el("li", words.say("contact"), Html.text(" "), mail));
        }
        if (unsubscribe != null) {
            links.add(el("li", el("a", words.say("unsubscribe")).set("href", unsubscribe)));
        }
        return links.isEmpty() ? Html.NONE : el("footer", el("ul").add(links));
    }
}
