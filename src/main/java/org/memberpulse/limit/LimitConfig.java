package org.memberpulse.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;

/** How many a minute; 0 switches a limit off. */
@ConfigMapping(prefix = "memberpulse.limit")
public interface LimitConfig {
    /** Requests with one survey token: a page that is opened and tried again and again passes. */
    @WithDefault("300")
    @PositiveOrZero
    int token();

    /** Requests with one API key. A batch is one request. */
    @WithDefault("60000")
    @PositiveOrZero
    int key();

    /** Requests from one address: also a portal that stands before all its members in the hour of a campaign. */
    @WithDefault("60000")
    @PositiveOrZero
    int address();

    /** Different unknown tokens and keys from one address: hopeless for who guesses 128 bits, and plenty for old links. */
    @WithDefault("300")
    @PositiveOrZero
    int failures();
}
