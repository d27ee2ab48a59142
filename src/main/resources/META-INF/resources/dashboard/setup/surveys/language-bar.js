import { announce, h } from '../../dom.js';
import { language } from '../names.js';
import { missing } from './languages.js';

const TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}$/;
const OFTEN = ['en', 'fr', 'de', 'es', 'ar', 'it', 'nl', 'pt', 'pl', 'cy', 'ga'];

/** Which language is being written, how much of it is missing, and a way to begin another. */
export function languageBar(survey) {
  function choose(locale) {
    survey.locale = locale;
    survey.redraw();
    survey.edit.changed();
    document.getElementById('language').focus();
  }
  const fresh = h('input', {
    id: 'new-language', list: 'languages', size: 8, maxlength: 20, autocomplete: 'off', spellcheck: 'false', placeholder: 'fr',
    'aria-describedby': 'new-language-wrong',
    on: { keydown: (event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } } },
  });
  const wrong = h('p', { id: 'new-language-wrong', class: 'wrong' });
  function add() {
    const tag = fresh.value.trim();
    if (!TAG.test(tag)) {
      wrong.textContent = 'A language tag such as fr or fr-CA is needed.';
      fresh.setAttribute('aria-invalid', 'true');
      fresh.focus();
      return;
    }
    if (!survey.locales.includes(tag)) {
      survey.locales.push(tag);
    }
    announce(`You are writing ${language(tag)} now`);
    choose(tag);
  }
  return h('div', { class: 'language-bar' },
    h('div', { class: 'field' },
      h('label', { for: 'language' }, 'Language you are writing'),
      h('select', { id: 'language', on: { change: (event) => choose(survey.locales[event.target.selectedIndex]) } },
        survey.locales.map((locale) => h('option', { selected: locale === survey.locale }, option(survey, locale))))),
    h('div', { class: 'field' },
      h('label', { for: 'new-language' }, 'Add a language'),
      h('span', { class: 'with-unit' }, fresh, h('button', { type: 'button', class: 'quiet', on: { click: add } }, 'Add')),
      h('datalist', { id: 'languages' }, OFTEN.map((tag) => h('option', { value: tag }, language(tag)))),
      wrong));
}

function option({ content }, locale) {
  const open = missing(content, locale);
  return open ? `${language(locale)} (${open === 1 ? '1 text' : `${open} texts`} missing)` : language(locale);
}
