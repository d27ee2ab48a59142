package org.memberpulse.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Names the fields in which two states of a member differ, as the API calls them. */
final class MemberDifference {
    private final List<String> fields = new ArrayList<>();

    private MemberDifference() {}

    static List<String> between(Member before, Member after) {
        MemberDifference difference = new MemberDifference();
        difference.compare("locale", before.locale(), after.locale());
        difference.compare("joinedOn", before.joinedOn(), after.joinedOn());
        difference.compare("renewsOn", before.renewsOn(), after.renewsOn());
        difference.compare("lapsedOn", before.lapsedOn(), after.lapsedOn());
        difference.compare("status", before.status(), after.status());
        difference.compare("leftReason", before.leftReason(), after.leftReason());
        difference.compare("contactable", before.contactable(), after.contactable());
        difference.compare("segment", before.explicitSegment(), after.explicitSegment());
        difference.compare("bounced", before.bouncedAt() != null, after.bouncedAt() != null);
        difference.compare("attributes", before.attributes(), after.attributes());
        return List.copyOf(difference.fields);
    }

    private void compare(String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
