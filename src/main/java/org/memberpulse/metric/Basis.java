package org.memberpulse.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which day an answer counts. */
enum Basis {
    /** That of the first submit. */
    ANSWERED,
    /** That of the invitation; of the answer where it is not known, for confidential answers and imported ones. */
    ISSUED;

    static Optional<Basis> ofCode(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
