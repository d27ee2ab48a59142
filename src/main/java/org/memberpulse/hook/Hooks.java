package org.memberpulse.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.memberpulse.invitation.Links;
import org.memberpulse.journey.Stages;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The hooks of the current organization. */
@ApplicationScoped
class Hooks {
    private static final int MOST = 100;

    private final CurrentOrganization current;
    private final HookStore store;
    private final RejectionStore rejections;
    private final Stages stages;
    private final Links links;
    private final Clock clock;

    Hooks(
            CurrentOrganization current,
            HookStore store,
            RejectionStore rejections,
            Stages stages,
            Links links,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.rejections = rejections;
        this.stages = stages;
        this.links = links;
        this.clock = clock;
    }

    /** A hook as it is now, and whether it is new; a new one says its address. */
    record Put(HookView view, boolean created) {}

    List<HookView> all() {
        return store.all(current.id());
    }

    HookView get(String code) {
        return store.find(current.id(), code).orElseThrow(() -> unknown(code));
    }

    @Transactional
    Put put(String code, HookMapping mapping) {
        if (mapping.stage() != null && stages.find(mapping.stage()).isEmpty()) {
            throw ProblemException.invalid("/stage", "There is no stage " + mapping.stage());
        }
        Instant now = clock.instant();
        HookKey key = HookKey.random(current.id());
        if (store.find(current.id(), code).isEmpty()) {
            requireRoom();
            if (store.insert(current.id(), code, mapping, key, now)) {
                return new Put(withUrl(get(code), key), true);
            }
        }
        store.update(current.id(), code, mapping, now);
        return new Put(get(code), false);
    }

    /** Gives a hook another address; the old one works no more. */
    @Transactional
    HookView changeKey(String code) {
        HookKey key = HookKey.random(current.id());
        if (!store.changeKey(current.id(), code, key, clock.instant())) {
            throw unknown(code);
        }
        return withUrl(get(code), key);
    }

    @Transactional
    void delete(String code) {
        if (!store.delete(current.id(), code)) {
            throw unknown(code);
        }
    }

    List<Rejection> rejections(String code) {
        get(code);
        return rejections.latest(current.id(), code);
    }

    private void requireRoom() {
        if (store.all(current.id()).size() >= MOST) {
            throw new ProblemException(ProblemCode.CONFLICT, "An organization has at most " + MOST + " hooks");
        }
    }

    private HookView withUrl(HookView view, HookKey key) {
        return new HookView(view.code(), view.mapping(), links.hook(key.text()), view.createdAt(), view.updatedAt());
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no hook " + code);
    }
}
