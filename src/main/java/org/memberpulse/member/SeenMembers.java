package org.memberpulse.member;

import java.nio.ByteBuffer;
import org.memberpulse.platform.Sha256;

/**
 * Which members a file has named so far, 16 to 32 bytes each: eight bytes of a hash, in an open table that is at most
 * half full. That any two of a million members meet has a probability of one in thirty million.
 */
final class SeenMembers {
    private static final int SMALLEST = 1 << 10;

    /** 0 is a free place. */
    private long[] table = new long[SMALLEST];

    private int size;

    /** Says whether the member was not seen before. */
    boolean add(String memberId) {
        if (size * 2 >= table.length) {
            grow();
        }
        long hash = hash(memberId);
        int place = place(hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        size++;
        return true;
    }

    boolean contains(String memberId) {
        long hash = hash(memberId);
        return table[place(hash)] == hash;
    }

    private void grow() {
        long[] smaller = table;
        table = new long[smaller.length * 2];
        for (long hash : smaller) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    /** Where the hash stands, or the free place where it belongs. */
    private int place(long hash) {
        int place = (int) hash & table.length - 1;
        while (table[place] != 0 && table[place] != hash) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private static long hash(String memberId) {
        long hash = ByteBuffer.wrap(Sha256.of(memberId)).getLong();
        return hash == 0 ? 1 : hash;
    }
}
