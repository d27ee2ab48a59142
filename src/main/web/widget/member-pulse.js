import {MemberPulse} from './element.js';
import {prune} from './memory.js';

// A page may load this script twice.
if (!customElements.get('member-pulse')) {
  prune();
  customElements.define('member-pulse', MemberPulse);
}
