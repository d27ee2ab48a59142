import { fill, h } from '../../dom.js';
import { language } from '../names.js';

const PAUSE_MILLIS = 250;

/**
 * What members will see, beside the editor: the element of the widget with the draft as it is being written. The service
 * says how a member would read it, and what keeps it from being read.
 *
 * @param session
 * @param survey the survey in the works
 * @param organization whose name and colour the survey has
 */
export function preview({ api }, survey, organization) {
  const status = h('p', { class: 'hint', role: 'status' });
  const element = document.createElement('member-pulse');
  const stage = h('div', { class: 'stage' }, element);
  let waiting = null;
  let asked = 0;
  async function refresh() {
    asked += 1;
    const mine = asked;
    const { content, locale } = survey;
    try {
      const seen = await api.send('POST', '/v1/survey-previews', content, { locale });
      if (mine === asked) {
        element.preview = { organization: faceOf(organization), confidentiality: content.confidentiality, locale: seen.locale, survey: seen.survey };
        fill(status, seen.locale === locale ? '' : `Not written in ${language(locale)} yet: members read it in ${language(seen.locale)}.`);
      }
    } catch (refused) {
      if (mine === asked) {
        fill(status, `Shown as it was before: ${reason(refused)}`);
      }
    }
  }
  survey.edit.on(() => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE_MILLIS);
  });
  loaded().then(refresh, () => fill(status, 'The preview cannot be loaded. Load this page again to try.'));
  return h('aside', { class: 'preview', 'aria-label': 'Preview' },
    h('div', { class: 'preview-head' }, h('h2', {}, 'As members see it'), switches(element, stage)),
    stage, status);
}

function loaded() {
  return import('/widget/v1/member-pulse.js');
}

/** Width and brightness of the preview. */
function switches(element, stage) {
  function width(phone) {
    stage.classList.toggle('phone', phone);
  }
  function theme(dark) {
    element.setAttribute('theme', dark ? 'dark' : 'light');
  }
  const darkNow = matchMedia('(prefers-color-scheme: dark)').matches;
  width(true);
  theme(darkNow);
  return h('div', { class: 'switches' },
    toggle('Phone width', true, width),
    toggle('Dark', darkNow, theme));
}

function toggle(text, on, changed) {
  return h('label', { class: 'toggle-box' },
    h('input', { type: 'checkbox', set: { checked: on }, on: { change: (event) => changed(event.target.checked) } }), text);
}

function faceOf({ name, accentColor, logoUrl, privacyNoticeUrl, contactEmail }) {
  return { name, accentColor, logoUrl, privacyNoticeUrl, contactEmail };
}

/** @param {import('../../api.js').Problem} refused */
function reason({ errors = [], message }) {
  if (errors.length === 0) {
    return message;
  }
  const [{ pointer, detail }] = errors;
  const place = /^\/questions\/(\d+)/.exec(pointer);
  return `${place ? `question ${Number(place[1]) + 1}: ` : ''}${detail}.`;
}
