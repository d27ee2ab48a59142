package org.memberpulse;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.memberpulse.demo.Greeting;
import org.memberpulse.platform.embedded.Preparation;
import org.memberpulse.platform.embedded.StartRefused;
import org.memberpulse.problem.LooseAddress;

/** Starts the service, with a PostgreSQL of its own where none is configured. */
@QuarkusMain
public final class MemberPulse {
    private MemberPulse() {}

    public static void main(String... args) {
        LooseAddress.admit();
        try {
            Preparation.prepare();
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(Greeting.class, args);
    }
}
