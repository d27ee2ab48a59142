import {release} from './claims.js';
import {el} from './dom.js';
import {onThemeChange, paint} from './look.js';
import {ATTRIBUTES, settingsOf} from './settings.js';
import {Showing} from './showing.js';
import {dress} from './style.js';

/** `<member-pulse>`: follows its attributes, and leaves the rest to one showing after the other. */
export class MemberPulse extends HTMLElement {
  static get observedAttributes() {
    return ['theme', ...ATTRIBUTES];
  }

  constructor() {
    super();
    this._root = el('div', {class: 'root'});
    const shadow = this.attachShadow({mode: 'open'});
    dress(shadow);
    shadow.append(this._root);
    // Short cuts of the page would take letters away from a text: the page does not see that they are typed into one.
    this._root.addEventListener('keydown', event => event.key.length < 2 && event.stopPropagation());
  }

  /** A survey that is only looked at: `{organization, confidentiality, survey: {title, questions}, locale}`. */
  get preview() {
    return this._preview;
  }

  set preview(view) {
    this._preview = view;
    this._changed();
  }

  /** Opens a card or a dialog although it was dismissed before, because the member asks for it. */
  show() {
    this._showing?.open();
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'preview')) {
      // It was set before the element was defined.
      const {preview} = this;
      delete this.preview;
      this._preview = preview;
    }
    this._endTheme = onThemeChange(() => this._paint());
    this._changed();
  }

  disconnectedCallback() {
    this._endTheme();
    this._changed();
  }

  attributeChangedCallback(name, before, now) {
    if (name === 'theme') {
      this._paint();
    } else if (before !== now) {
      this._changed();
    }
  }

  /** Several changes at once lead to one showing. */
  _changed() {
    if (!this._due) {
      this._due = true;
      queueMicrotask(() => {
        this._due = false;
        this._showing?.end();
        if (this.isConnected) {
          this._showing = new Showing(this, this._root, settingsOf(this, !this._begun), () => this._paint(), this._showing);
          this._begun = true;
        } else {
          release(this);
        }
      });
    }
  }

  _paint() {
    if (this.isConnected) {
      paint(this._root, this.getAttribute('theme'), this._showing?.view?.organization.accentColor);
    }
  }
}
