import { text } from '../form/inputs.js';
import { language } from '../names.js';

/**
 * A text of a survey in the language that is being written.
 *
 * @param survey the survey in the works: `content`, `edit` and `locale`
 * @param {{at: string, label: string, hint?: string, of: Object, key: string, optional?: boolean}} bound `of[key]` is a
 *   map from locale to wording; an optional one is taken out when nothing is left in it
 */
export function wording(survey, { at, label, hint, of, key, optional = false, ...attributes }) {
  const { locale, edit } = survey;
  const texts = of[key] ?? {};
  const shown = { [locale]: texts[locale] ?? '' };
  function write() {
    const present = of[key] ?? {};
    if (shown[locale] !== '') {
      of[key] = { ...present, [locale]: shown[locale] };
    } else {
      delete present[locale];
      // Without any wording the question must say so, rather than vanish
      of[key] = Object.keys(present).length || optional ? present : { [locale]: '' };
    }
    if (optional && Object.keys(of[key]).length === 0) {
      delete of[key];
    }
    edit.changed();
  }
  return text({ ...edit, changed: write }, {
    at: `${at}/${locale}`, label, hint: hint ?? otherwise(texts, locale), of: shown, key: locale, empty: '', lang: locale, dir: 'auto', ...attributes,
  });
}

/** What members read who want this language, as long as it is not written. */
function otherwise(texts, locale) {
  const other = !texts[locale]?.trim() && (texts.en ? 'en' : Object.keys(texts).sort()[0]);
  return other && other !== locale ? `In ${language(other)}: ${texts[other]}` : null;
}
