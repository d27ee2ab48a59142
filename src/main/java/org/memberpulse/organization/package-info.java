/**
 * The tenants: organizations, their settings and API keys, the authentication mechanism and the organization a request
 * speaks for. Everything else in the service belongs to exactly one organization.
 */
package org.memberpulse.organization;
