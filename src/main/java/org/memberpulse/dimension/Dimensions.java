package org.memberpulse.dimension;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationCreated;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The declared dimensions of the current organization. A change returns when every row and every counter has it. */
@ApplicationScoped
public class Dimensions {
    private static final int MOST = 20;
    private static final Set<String> BUILT_IN = Set.of("segment", "stage", "survey", "channel");

    private final CurrentOrganization current;
    private final DimensionStore store;
    private final DimensionFill fill;
    private final Clock clock;

    Dimensions(CurrentOrganization current, DimensionStore store, DimensionFill fill, Clock clock) {
        this.current = current;
        this.store = store;
        this.fill = fill;
        this.clock = clock;
    }

    /** In the order of their codes. */
    public List<DimensionView> all() {
        return store.all(current.id());
    }

    DimensionView get(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** Declares a dimension, or gives it other values; says whether it is new. */
    boolean put(String code, NewDimension wanted) {
        if (BUILT_IN.contains(code)) {
            throw new ProblemException(ProblemCode.INVALID, "Every report can be divided by " + code + " already");
        }
        String organization = current.id();
        boolean created = find(code).isEmpty();
        OptionalInt generation = QuarkusTransaction.requiringNew().call(() -> declare(organization, code, wanted));
        while (generation.isEmpty()) {
            // Rows without a name keep the values they have: those of the other key must be gone before
            fill.fill(organization, QuarkusTransaction.requiringNew().call(() -> withdraw(organization, code)));
            generation = QuarkusTransaction.requiringNew().call(() -> declare(organization, code, wanted));
        }
        fill.complete(organization, generation.getAsInt());
        return created;
    }

    void delete(String code) {
        get(code);
        String organization = current.id();
        fill.complete(organization, QuarkusTransaction.requiringNew().call(() -> withdraw(organization, code)));
    }

    /** Empty where the dimension takes its values from elsewhere now. */
    private OptionalInt declare(String organization, String code, NewDimension wanted) {
        store.lock(organization);
        Optional<DimensionView> before = find(code);
        if (before.isEmpty()) {
            requireRoom();
            store.insert(organization, new DimensionView(code, wanted.source(), wanted.key()), clock.instant());
        } else if (!before.get().takes(wanted)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(store.next(organization, clock.instant()));
    }

    private void requireRoom() {
        if (all().size() >= MOST) {
            throw new ProblemException(ProblemCode.INVALID, "An organization has at most " + MOST + " dimensions");
        }
    }

    private int withdraw(String organization, String code) {
        store.lock(organization);
        store.remove(organization, code);
        return store.next(organization, clock.instant());
    }

    void createFirst(@Observes OrganizationCreated created) {
        int none = store.next(created.organizationId(), created.at());
        store.noteFilled(created.organizationId(), none, created.at());
    }

    private Optional<DimensionView> find(String code) {
        return all().stream().filter(dimension -> dimension.code().equals(code)).findFirst();
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no dimension " + code);
    }
}
