package org.memberpulse.member;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SeenMembersTest {
    @Test
    void aHundredThousandMembersAreToldApart() {
        SeenMembers seen = new SeenMembers();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.add("m-" + i));
        }
        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.contains("m-" + i));
            assertFalse(seen.contains("n-" + i));
            assertFalse(seen.add("m-" + i));
        }
    }

    @Property(tries = 200)
    void itIsASet(@ForAll @Size(max = 3_000) List<@AlphaChars @StringLength(min = 1, max = 3) String> members) {
        SeenMembers seen = new SeenMembers();
        Set<String> set = new HashSet<>();
        for (String member : members) {
            assertTrue(seen.contains(member) == set.contains(member));
            assertTrue(seen.add(member) == set.add(member));
        }
    }
}
