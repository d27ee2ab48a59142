package org.memberpulse.invitation;

import java.util.Map;

/** The links of an invitation; null when the secret that made its token is no longer configured. */
public record InvitationLinks(
        String surveyUrl, String scoreUrlPrefix, Map<String, String> scoreUrls, String unsubscribeUrl) {
    static InvitationLinks of(String token, Links links) {
        return token == null
                ? new InvitationLinks(null, null, null, null)
                : new InvitationLinks(
                        links.survey(token), links.scorePrefix(token), links.scores(token), links.unsubscribe(token));
    }
}
