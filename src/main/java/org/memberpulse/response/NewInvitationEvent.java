package org.memberpulse.response;

import jakarta.validation.constraints.NotNull;
import org.memberpulse.invitation.InvitationEventType;

/** What a member did in front of a survey. */
public record NewInvitationEvent(@NotNull InvitationEventType type) {}
