/**
 * The hosted survey page behind the links that emails carry: complete and readable without any script. It reads and
 * answers through {@link org.memberpulse.response.Collection}; nothing here stores anything.
 */
package org.memberpulse.widget;
