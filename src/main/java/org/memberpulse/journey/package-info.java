/**
 * The stages of a membership, the journeys that order them for each segment, and what the organization aspires to at
 * each stage.
 */
package org.memberpulse.journey;
