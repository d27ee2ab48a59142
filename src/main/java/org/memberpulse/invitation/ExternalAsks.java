package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.Ids;

/** Asks that happened outside of this service, as imported answers tell; they tire members just the same. */
@ApplicationScoped
public class ExternalAsks {
    private final Jdbi jdbi;
    private final CurrentOrganization current;

    ExternalAsks(Jdbi jdbi, CurrentOrganization current) {
        this.jdbi = jdbi;
        this.current = current;
    }

    /** A member was asked elsewhere, at the latest when the answer was given. */
    public record ExternalAsk(UUID member, String stage, boolean exempt, Instant at) {}

    public void remember(UUID importId, List<ExternalAsk> asks) {
        if (asks.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into external_ask (organization_id, id, import_id, member, stage, exempt, asked_at)
                    values (:organization, :id, :importId, :member, :stage, :exempt, :at)""");
            for (ExternalAsk ask : asks) {
                batch.bind("organization", current.id())
                        .bind("id", Ids.ordered())
                        .bind("importId", importId)
                        .bind("member", ask.member())
                        .bind("stage", ask.stage())
                        .bind("exempt", ask.exempt())
                        .bind("at", ask.at())
                        .add();
            }
            batch.execute();
        });
    }

    public void forgetImport(UUID importId) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from external_ask where organization_id = ? and import_id = ?", current.id(), importId));
    }
}
