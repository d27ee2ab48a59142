import { go } from '../../navigation.js';
import { select } from '../form/choices.js';
import { codeOf, requireNew } from '../form/code.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { text } from '../form/inputs.js';
import { back, head } from '../table.js';
import { fresh } from './kinds.js';

/** A new survey: its name, its stage and what it begins with. */
export async function page({ api, organization }) {
  const [{ data: surveys }, { data: stages }] = await Promise.all([api.get('/v1/surveys'), api.get('/v1/stages')]);
  const edit = editing({ code: '', stage: stages[0]?.code, like: null });
  const wanted = edit.document;
  async function save() {
    wanted.code = codeOf(wanted.code ?? '');
    requireNew(wanted.code, surveys.map(({ code }) => code));
    const model = surveys.find(({ code }) => code === wanted.like)?.draft;
    await api.send('PUT', `/v1/surveys/${encodeURIComponent(wanted.code)}`, {
      ...(model ?? { questions: [fresh('nps', [], organization.locale), fresh('text', [], organization.locale)] }),
      segments: null,
      stage: wanted.stage,
    });
    edit.saved();
    go(`/dashboard/setup/surveys/${wanted.code}`);
  }
  return {
    title: 'New survey',
    nodes: [
      back('/dashboard/setup/surveys', 'Surveys'),
      head('New survey', 'It stays a draft that nobody is asked until you publish it.'),
      form(edit, { label: 'Make the draft', save, fresh: true },
        text(edit, { at: '/code', label: 'Name', hint: 'Short, for your team: members do not see it. It stays as it is.', of: wanted, key: 'code', maxlength: 64 }),
        select(edit, { at: '/stage', label: 'Asked at', of: wanted, key: 'stage', options: stages.map(({ code, name }) => [code, name]) }),
        select(edit, {
          at: '/like', label: 'Begin with', of: wanted, key: 'like',
          options: [[null, 'A recommendation score and a reason'], ...surveys.map(({ code }) => [code, `The questions of ${code}`])],
        })),
    ],
  };
}
