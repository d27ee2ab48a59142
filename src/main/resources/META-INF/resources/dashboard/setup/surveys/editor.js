import { fill, h } from '../../dom.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { back, head, tag } from '../table.js';
import { languagesOf } from './languages.js';
import { languageBar } from './language-bar.js';
import { preview } from './preview.js';
import { publish, withdraw } from './publish.js';
import { questionList } from './question-list.js';
import { settings } from './settings.js';
import { wording } from './wording.js';

/** A survey in the works, with what members will see beside it. */
export async function page(session, code) {
  const { api } = session;
  const [stored, { data: stages }, { data: segments }, organization] = await Promise.all([
    api.get(`/v1/surveys/${code}`), api.get('/v1/stages'), api.get('/v1/segments'), api.get('/v1/organization')]);
  const survey = inTheWorks(stored, session.organization.locale);
  const { content, edit } = survey;
  const stateOfIt = h('p', { class: 'about' });
  const languages = h('div', {});
  const title = h('div', {});
  const questions = h('div', { class: 'questions' });

  survey.redraw = () => {
    fill(languages, languageBar(survey));
    fill(title, wording(survey, {
      at: '/title', label: 'Title', hint: 'Stands above the survey. It can be left out.', of: content, key: 'title', optional: true, maxlength: 200,
    }));
    fill(questions, questionList(survey));
  };
  async function save() {
    survey.stored = await api.send('PUT', `/v1/surveys/${code}`, content);
    fill(stateOfIt, told(survey.stored));
  }
  async function publishIt() {
    if (edit.dirty()) {
      await save();
      edit.saved();
    }
    await publish(session, { code, stored: survey.stored, stages, segments });
  }

  survey.redraw();
  fill(stateOfIt, told(stored));
  return {
    title: code,
    nodes: [
      back('/dashboard/setup/surveys', 'Surveys'),
      head(code, null),
      stateOfIt,
      h('div', { class: 'beside' },
        form(edit, {
          label: 'Save draft', save, wrong: (refused) => showLanguageOf(survey, refused),
          more: [
            { text: 'Publish…', act: publishIt },
            ...(stored.publications.length ? [{ text: 'Withdraw…', kind: 'quiet', act: () => withdraw(session, code) }] : []),
          ],
        },
        settings(survey, stages, segments), languages, title,
        h('h2', { class: 'unseen' }, 'Questions'), questions),
        preview(session, survey, organization)),
    ],
  };
}

/** What the parts of the editor share; `redraw` shows everything anew after a change of its structure. */
function inTheWorks(stored, ownLocale) {
  const content = structuredClone(stored.draft);
  const locales = languagesOf(content);
  return {
    stored, content, edit: editing(content), locales, locale: locales.includes(ownLocale) ? ownLocale : locales[0],
    open: new Set([content.questions[0]]), redraw() {},
  };
}

function told({ publications, latestVersion }) {
  if (publications.length) {
    return [tag(`Asks, version ${publications[0].version}`, 'good'), ' Members are asked what was published last; the draft changes nothing for them.'];
  }
  return [tag(latestVersion ? 'Withdrawn' : 'Draft'), ' Nobody is asked this survey now.'];
}

/** A problem of a text in another language is only seen in that language. */
function showLanguageOf(survey, refused) {
  const locale = (refused.errors ?? [])
    .map(({ pointer }) => /(?:title|text|minLabel|maxLabel)\/([^/]+)$/.exec(pointer)?.[1])
    .find(Boolean);
  if (locale && locale !== survey.locale && survey.locales.includes(locale)) {
    survey.locale = locale;
    survey.redraw();
  }
}
