package org.memberpulse.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A new organization with its first key, whose text is shown this once. */
public record CreatedOrganization(@JsonUnwrapped OrganizationView organization, CreatedApiKey apiKey) {}
