package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.memberpulse.organization.ConfigurationChanged;
import org.memberpulse.organization.ConfigurationMemory;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationCreated;
import org.memberpulse.organization.Remembered;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The segments of the current organization. */
@ApplicationScoped
public class Segments {
    /** The place of a segment that was given none. */
    static final int LAST = 1_000;

    private static final List<Map.Entry<String, String>> DEFAULTS = List.of(
            Map.entry("student", "Students"),
            Map.entry("early-career", "Early career"),
            Map.entry("senior", "Senior professionals"),
            Map.entry("corporate", "Corporate partners"),
            Map.entry("retired", "Retired members"));

    private final CurrentOrganization current;
    private final Event<ConfigurationChanged> changed;
    private final Remembered<Segmentation> remembered;
    private final RepeatableRead oneState;

    Segments(
            CurrentOrganization current,
            Event<ConfigurationChanged> changed,
            ConfigurationMemory memory,
            RepeatableRead oneState) {
        this.current = current;
        this.changed = changed;
        this.remembered = memory.of(organization -> read());
        this.oneState = oneState;
    }

    public Segmentation segmentation() {
        return remembered.of(current.id());
    }

    /** Refuses a segment that a caller names and that does not exist; an absent or cleared one is fine. */
    void requireKnown(Optional<String> segment) {
        if (segment != null && segment.isPresent() && !segmentation().knows(segment.get())) {
            throw ProblemException.invalid("/segment", "There is no segment " + segment.get());
        }
    }

    /** Makes the segments of these codes that do not exist yet; their members are put into them by name. */
    public void createMissing(Set<String> codes) {
        oneState.change(() -> {
            create(codes);
            return null;
        });
    }

    private void create(Set<String> codes) {
        codes.stream().filter(code -> Segment.ofCode(code).isEmpty()).sorted().forEach(code -> Segment.of(
                        code, code, LAST, null)
                .persist());
        changed.fire(new ConfigurationChanged(current.id()));
    }

    SegmentView put(String code, NewSegment wanted) {
        return oneState.change(() -> change(code, wanted));
    }

    private SegmentView change(String code, NewSegment wanted) {
        requireNoRuleOfOther("/rule", code, wanted.rule());
        Segment segment = Segment.ofCode(code).orElseGet(() -> Segment.of(code, wanted.name(), LAST, null));
        segment.name = wanted.name();
        segment.position = wanted.position() == null ? segment.position : wanted.position();
        segment.rule = wanted.rule();
        segment.persist();
        changed.fire(new ConfigurationChanged(current.id()));
        return SegmentView.of(segment);
    }

    static void requireNoRuleOfOther(String pointer, String code, SegmentRule rule) {
        if (code.equals(Segmentation.OTHER) && rule != null) {
            throw ProblemException.invalid(pointer, "The segment other takes the members whom no rule matches");
        }
    }

    SegmentView get(String code) {
        return read().segments().stream()
                .filter(segment -> segment.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.SEGMENT_UNKNOWN, "There is no segment " + code));
    }

    @Transactional
    Segmentation read() {
        return new Segmentation(Segment.inOrder().stream().map(SegmentView::of).toList());
    }

    void createDefaults(@Observes OrganizationCreated created) {
        int position = 0;
        for (Map.Entry<String, String> segment : DEFAULTS) {
            SegmentRule rule = SegmentRule.attributeIs("grade", segment.getKey());
            Segment.of(segment.getKey(), segment.getValue(), ++position, rule).persist();
        }
        Segment.of(Segmentation.OTHER, "Other members", LAST, null).persist();
    }
}
