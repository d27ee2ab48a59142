package org.memberpulse.dimension;

import java.util.Locale;

/** Where the values of a dimension come from. */
public enum DimensionSource {
    /** An attribute of the member, as it was when the member was asked. */
    ATTRIBUTE,
    /** A key of the context of the stage event. */
    CONTEXT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DimensionSource ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
