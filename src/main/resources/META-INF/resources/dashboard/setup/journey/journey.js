import { announce, fill, h } from '../../dom.js';
import { go } from '../../navigation.js';
import { editing } from '../form/edit.js';
import { form } from '../form/form.js';
import { namesOf } from '../names.js';
import { head } from '../table.js';
import { stageCards } from './stage-cards.js';
import { wholeJourney } from './whole.js';

const DEFAULT = 'default';

/** The journey of a segment, or the one that serves all segments without their own. */
export async function page({ api }, segment = DEFAULT) {
  const [{ data: journeys }, { data: stages }, { data: segments }] = await Promise.all([
    api.get('/v1/journeys'), api.get('/v1/stages'), api.get('/v1/segments')]);
  const stored = journeys.find((journey) => journey.segment === segment);
  const model = stored ?? journeys.find((journey) => journey.segment === DEFAULT);
  const edit = editing(inTheWorks(model));
  const cards = h('div', { class: 'stages' });
  const redraw = () => fill(cards, stageCards(edit, stages, redraw));
  redraw();
  async function save() {
    await api.send('PUT', `/v1/journeys/${segment}`, wanted(edit.document, stored));
    edit.saved();
    if (!stored) {
      announce('Saved');
      go(`/dashboard/setup/journey/${segment}`);
    }
  }
  const name = segment === DEFAULT ? (journeys.length > 1 ? 'everybody else' : 'everybody') : namesOf(segments)(segment);
  return {
    title: 'Journey and targets',
    nodes: [
      head('Journey and targets', 'The moments at which members are asked, and what you aspire to at each. A segment without a journey of its own has the one for everybody else.',
        h('a', { class: 'button quiet', href: '/dashboard/setup/new-stage' }, 'New stage')),
      journeyTabs(journeys, segments, segment),
      h('h2', {}, `Journey of ${name}`),
      !stored && h('p', { class: 'notice' }, `${name} has no journey of its own yet. What you see is the one for everybody else; saving makes a copy that you can change.`),
      form(edit, { label: stored ? 'Save' : 'Make this journey', save, fresh: !stored }, cards, wholeJourney(edit, segment !== DEFAULT && stored && !Object.keys(stored.targets).length)),
    ],
  };
}

function inTheWorks({ stages, targets, requiredActivities }) {
  return {
    stages: stages.map((stage) => ({ stage: stage.stage, targets: { ...stage.targets }, touchpoints: [...(stage.touchpoints ?? [])] })),
    targets: { ...targets },
    requiredActivities: [...requiredActivities],
  };
}

/** Without what was left as it was: a journey that sets no targets of its own goes on having those for everybody else. */
function wanted({ stages, ...whole }, stored) {
  const changed = Object.entries(whole).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(stored?.[key]));
  return { stages, ...Object.fromEntries(changed) };
}

/** The journeys that there are. */
function journeyTabs(journeys, segments, present) {
  const own = new Set(journeys.map(({ segment }) => segment));
  const link = (code, text) => h('li', {}, h('a', {
    href: code === DEFAULT ? '/dashboard/setup/journey' : `/dashboard/setup/journey/${code}`, 'aria-current': code === present ? 'page' : null,
  }, text));
  return h('nav', { class: 'tabs', 'aria-label': 'Journeys' }, h('ul', {},
    segments.filter(({ code }) => own.has(code) || code === present).map(({ code, name }) => link(code, name)),
    link(DEFAULT, own.size > 1 ? 'Everybody else' : 'Everybody')),
  another(segments.filter(({ code }) => !own.has(code) && code !== present)));
}

/** Begins the journey of a segment that has none of its own. */
function another(segments) {
  const choice = h('select', { 'aria-label': 'Segment' }, segments.map(({ code, name }) => h('option', { value: code }, name)));
  return segments.length > 0 && h('p', { class: 'with-unit' }, choice, h('button', {
    type: 'button', class: 'quiet', on: { click: () => go(`/dashboard/setup/journey/${choice.value}`) },
  }, 'Give it its own journey'));
}
