package org.memberpulse.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time it is asked by the same seed. */
final class Chance {
    /** Spreads neighbouring numbers over all seeds. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The chance of one thing, the same whatever happens to others. */
    static Chance of(long seed, String thing) {
        return new Chance(seed * GOLDEN_RATIO ^ thing.hashCode() * 0xBF58476D1CE4E5B9L);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to 1. */
    double share() {
        return random.nextDouble();
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Around 0, with a standard deviation. */
    double around(double deviation) {
        return random.nextGaussian() * deviation;
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }
}
