import {asking} from './asking.js';
import {claim} from './claims.js';
import {frame} from './frame.js';
import {keep, recall} from './memory.js';
import {opening} from './opening.js';
import {untilDone} from './retry.js';
import * as screens from './screens.js';
import {kept, wait} from './sending.js';
import {invitationAt} from './service.js';
import {whenSeen} from './sight.js';
import {wordsOf} from './words.js';

const DAYS = 60;

/** One invitation in one element, from the first request until the attributes of the element change. */
export class Showing {
  /**
   * @param {object} settings see settings.js
   * @param {function()} painted chooses the colours once the organization is known
   * @param {Showing} before of which what the member wrote is taken over, unless it had no time to show anything
   */
  constructor(host, root, settings, painted, before) {
    Object.assign(this, {host, root, settings, painted, preview: settings.preview, draft: {}, runs: 0, delay: 5_000});
    this.before = before?.token ? before : before?.before;
    this.level = settings.mode === 'page' ? 1 : 2;
    this.opens = /card|modal/.test(settings.mode);
    this.begin();
  }

  async begin() {
    const run = ++this.runs;
    this.stopRetry();
    const what = await opening(this.settings);
    const {token, problem, view} = what;
    const waiting = token && await kept(token);
    const dismissed = this.opens && token && (what.dismissed || await recall('dismissed', token));
    if (this.away || run !== this.runs || token && !claim(token, this.host, () => this.away || this.begin())) {
      return;
    }
    Object.assign(this, {token, view, stage: what.stage ?? this.settings.stage, form: null});
    if (!view && !problem) {
      this.root.replaceChildren();
      if (what.none) {
        this.emit('none');
      }
      return;
    }
    this.dress(what);
    if (problem && !(waiting && problem.temporary)) {
      this.refuse(problem);
    } else if (waiting) {
      wait(this);
      this.retry.now();
    } else if (view.state === 'answered' ? !this.settings.edit || !this.editable() : view.response && !this.editable()) {
      this.answered();
    } else {
      this.ask();
      if (!dismissed || this.wanted) {
        this.open();
      }
    }
  }

  dress({texts, locale}) {
    const {token, before, settings, root} = this;
    if (token) {
      this.service = invitationAt(settings.base, token);
      if (before?.token === token) {
        const {draft, begun, seen} = before;
        Object.assign(this, {draft, begun, seen, before: null});
      }
    }
    if (this.words?.locale !== locale || !root.firstChild) {
      this.words = wordsOf(texts, locale);
      this.edge = frame(settings.mode, this.words, () => this.dismiss());
    }
    root.lang = this.words.locale;
    root.dir = this.words.direction;
    // Of a refused signature only the page hears, and nobody of a survey without words.
    root.replaceChildren(...texts.close && (token || this.preview) ? [this.edge.box] : []);
    this.painted();
  }

  ask() {
    const {title, node, form} = asking(this);
    this.form = form;
    if (this.edge.fill(title, node)) {
      form.node.querySelector('input,textarea').focus();
    }
    this.watch();
  }

  /** A page is seen with the first choice only: a scanner that runs scripts must not look like a reader. */
  watch() {
    this.endSight?.();
    this.endSight = this.seen || this.level < 2 ? null : whenSeen(this.form.node.querySelector('h2,h3'), () => this.see());
  }

  see() {
    if (!this.seen) {
      this.seen = true;
      this.emit('shown');
      this.service?.note('shown');
    }
  }

  changed(answers) {
    this.draft = answers;
    if (!this.begun) {
      this.begun = true;
      this.see();
      this.service?.note('started');
    }
  }

  emit(type, more) {
    const detail = {...this.stage && {stage: this.stage}, ...this.preview && {preview: true}, ...more};
    this.host.dispatchEvent(new CustomEvent('member-pulse:' + type, {bubbles: true, composed: true, detail}));
  }

  /** Puts a screen in place of what was there, and tells it to who does not see it. */
  display(screen) {
    const heading = screen.firstChild;
    this.form = null;
    const focused = this.edge.fill(heading.textContent, screen);
    if (focused) {
      heading.focus();
    }
    this.edge.say(this.begun && !focused ? screen.innerText : '');
  }

  answered() {
    const {words, level, view} = this;
    this.display(screens.answered(words, level, view, this.editable() && (() => this.change())));
  }

  /** Opens the answer for a change, as far as the service still takes one. */
  change() {
    Object.assign(this.settings, {edit: true, data: null});
    this.begin();
  }

  refuse(problem) {
    this.emit('error', {code: problem.code, status: problem.status});
    if (this.problem !== problem.status || this.form || !problem.temporary) {
      this.display(screens.closed(this.words, this.level, problem, () => this.begin()));
    }
    this.problem = problem.status;
    if (problem.temporary && !this.opens) {
      this.tryAgain(async () => {
        this.begin();
        return true;
      });
    }
  }

  /** Less and less often, however often the showing begins again in between. */
  tryAgain(attempt) {
    this.stopRetry();
    this.retry = untilDone(attempt, this.delay);
    this.delay = Math.min(this.delay * 2, 300_000);
  }

  editable() {
    return !!this.view.response && Date.now() < Date.parse(this.view.response.editableUntil);
  }

  /** Also one that was dismissed. */
  open() {
    this.wanted = true;
    if (this.form) {
      this.edge.open();
    }
  }

  dismiss() {
    const asks = this.form && !this.sending && this.view.state === 'open';
    this.edge.shut();
    if (asks) {
      this.service?.note('dismissed');
      if (this.token) {
        keep('dismissed', this.token, true, DAYS);
      }
      this.emit('dismissed');
    }
  }

  stopRetry() {
    this.retry?.stop();
    this.retry = null;
  }

  /** Ends it; what waits on the device is sent by the next one. */
  end() {
    this.away = true;
    this.stopRetry();
    this.endSight?.();
  }
}
