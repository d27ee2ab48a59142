/** How often an address, a survey link and a key may call, and how many wrong ones an address may try. Per instance. */
package org.memberpulse.limit;
