/**
 * What members do, beside what they say: retention, renewal, onboarding completion, content engagement and churn by
 * stage, counted by member from the memberships and events of {@link org.memberpulse.activity}.
 */
package org.memberpulse.outcome;
