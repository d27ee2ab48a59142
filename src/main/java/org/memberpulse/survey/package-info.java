/**
 * What members are asked: surveys with a draft and immutable versions, where they are published, their texts in several
 * languages, and the check of an answer sheet against the version it answers.
 */
package org.memberpulse.survey;
