package org.memberpulse.dimension;

/** A declared dimension. */
public record DimensionView(String code, DimensionSource source, String key) {
    boolean takes(NewDimension wanted) {
        return source == wanted.source() && key.equals(wanted.key());
    }
}
