package org.memberpulse.dimension;

/** Fired once rows have the values of the dimensions now declared, in a transaction that sees one state of the data. */
public record DimensionsFilled(String organizationId) {}
