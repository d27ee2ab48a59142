import { h } from '../../dom.js';
import { namesOf } from '../names.js';
import { head, table, tag } from '../table.js';

/** All surveys, with what they ask whom. */
export async function page({ api }) {
  const [{ data: surveys }, { data: stages }, { data: segments }] = await Promise.all([
    api.get('/v1/surveys'), api.get('/v1/stages'), api.get('/v1/segments')]);
  const stageName = namesOf(stages);
  const segmentName = namesOf(segments);
  const places = stages.map(({ code }) => code);
  const inOrder = [...surveys].sort((a, b) => places.indexOf(a.draft.stage) - places.indexOf(b.draft.stage));
  return {
    title: 'Surveys',
    nodes: [
      head('Surveys', 'One survey for each moment of the journey. A segment can have its own.',
        h('a', { class: 'button', href: '/dashboard/setup/new-survey' }, 'New survey')),
      surveys.length ? list(inOrder, stages, stageName, segmentName) : empty(),
    ],
  };
}

function list(surveys, stages, stageName, segmentName) {
  const shared = ({ code, draft }) => surveys.some((other) => other.code !== code && other.draft.stage === draft.stage);
  return table('Surveys', ['Survey', 'Asked at', 'Of', 'Questions', 'State'], surveys.map((survey) => [
    h('a', { href: `/dashboard/setup/surveys/${survey.code}` }, survey.code),
    stageName(survey.draft.stage),
    survey.draft.segments?.map(segmentName).join(', ') ?? (shared(survey) ? 'Everybody else' : 'Everybody'),
    String(survey.draft.questions.length),
    stateOf(survey, stages),
  ]));
}

function stateOf({ publications, latestVersion, draft }, stages) {
  if (publications.length === 0) {
    return tag(latestVersion ? 'Withdrawn' : 'Draft');
  }
  return stages.find(({ code }) => code === draft.stage)?.enabled
    ? tag(`Asks, version ${publications[0].version}`, 'good')
    : tag('Its stage is switched off');
}

function empty() {
  return h('p', { class: 'notice' }, 'There is no survey yet, so nobody is asked anything. Make one with “New survey”.');
}
