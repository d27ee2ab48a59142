/**
 * RFC 9457 problem details: the one place where an error becomes an HTTP answer. A feature throws a
 * {@link org.memberpulse.problem.ProblemException} with a {@link org.memberpulse.problem.ProblemCode}; everything the
 * framework refuses by itself is mapped here to the same shape.
 */
package org.memberpulse.problem;
