package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.survey.Confidentiality;
import org.memberpulse.survey.LocalizedSurvey;

/**
 * What a member sees behind a link.
 *
 * @param state {@code open} while answers are wanted, {@code answered} once they are complete
 * @param locale the language in which the texts are
 * @param response what was answered before; always null in a confidential survey
 */
public record PublicInvitationView(
        String state,
        String locale,
        Confidentiality confidentiality,
        OrganizationFace organization,
        LocalizedSurvey survey,
        GivenResponse response,
        Instant expiresAt) {

    /** How the organization shows itself to members. */
    public record OrganizationFace(
            String name, String accentColor, String logoUrl, String privacyNoticeUrl, String contactEmail) {
        static OrganizationFace of(OrganizationSettings settings) {
            return new OrganizationFace(
                    settings.name(),
                    settings.accentColor(),
                    settings.logoUrl(),
                    settings.privacyNoticeUrl(),
                    settings.contactEmail());
        }
    }

    /**
     * An identified answer.
     *
     * @param editableUntil until when it can be changed
     */
    public record GivenResponse(
            ObjectNode answers, boolean complete, Instant answeredAt, Instant updatedAt, Instant editableUntil) {}
}
