import { announce, fill, h } from '../../dom.js';
import { go } from '../../navigation.js';
import { ask } from '../form/ask.js';
import { forecastOf } from '../forecast.js';
import { language, namesOf } from '../names.js';
import { languagesOf, missing } from './languages.js';

/**
 * Says what publishing freezes and replaces and who would be asked, and publishes when the person still wants it.
 *
 * @param session
 * @param {{code: string, stored: Object, stages: Object[], segments: Object[]}} what the saved survey
 */
export async function publish({ api }, { code, stored, stages, segments }) {
  const stage = stages.find((each) => each.code === stored.draft.stage);
  const [version, { data: others }] = await Promise.all([nextVersion(api, code, stored), api.get('/v1/surveys')]);
  const who = h('div', { class: 'who' }, h('p', { class: 'quiet-text' }, 'Looking who would be asked …'));
  const agreed = ask({
    title: `Publish version ${version}?`,
    text: [h('p', {}, sentence(code, stored, version, stage, namesOf(segments), others)), gaps(stored.draft), h('h3', {}, 'Who would be asked'), who],
    yes: `Publish version ${version}`,
    ready: forecastOf(api, stage).then((nodes) => fill(who, nodes)),
  });
  if (await agreed) {
    const { latestVersion } = await api.send('PUT', `/v1/surveys/${code}/publication`);
    announce(`Version ${latestVersion} is published`);
    go(`/dashboard/setup/surveys/${code}`);
  }
}

/** Takes the survey away from its stage. */
export async function withdraw({ api }, code) {
  if (await ask({
    title: `Withdraw ${code}?`,
    text: 'Nobody is asked it any more. Open invitations can still be answered, and all answers stay.',
    yes: 'Withdraw', danger: true,
  })) {
    await api.send('DELETE', `/v1/surveys/${code}/publication`);
    go(`/dashboard/setup/surveys/${code}`);
  }
}

async function nextVersion(api, code, { latestVersion, draft }) {
  if (!latestVersion) {
    return 1;
  }
  const { content } = await api.get(`/v1/surveys/${code}/versions/${latestVersion}`);
  return JSON.stringify(content) === JSON.stringify(draft) ? latestVersion : latestVersion + 1;
}

/** What members will read in another language than theirs, although something is written in theirs. */
function gaps(draft) {
  return languagesOf(draft).filter((locale) => missing(draft, locale) > 0).map((locale) => {
    const open = missing(draft, locale);
    return h('p', { class: 'wrong' }, `${open === 1 ? '1 text is' : `${open} texts are`} not written in ${language(locale)}: members read them in another language.`);
  });
}

function sentence(code, { draft, publications, latestVersion }, version, stage, segmentName, surveys) {
  const whom = draft.segments ? draft.segments.map(segmentName).join(', ') : 'everybody without a survey of their own';
  const places = draft.segments ?? [null];
  const replaced = surveys.flatMap((survey) => survey.publications
    .filter((each) => each.stage === draft.stage && places.includes(each.segment))
    .filter((each) => survey.code !== code || each.version !== version)
    .map((each) => `version ${each.version} of ${survey.code}`));
  const left = publications.filter((each) => each.stage !== draft.stage || !places.includes(each.segment));
  const what = version === latestVersion
    ? `The draft says what version ${version} says, so no new one is made. ${stage.name} asks it of`
    : `This freezes the draft as version ${version}, which ${stage.name} asks of`;
  return `${what} ${whom} from now on`
    + (replaced.length ? `, instead of ${[...new Set(replaced)].join(' and ')}` : '')
    + (left.length ? `; ${code} is not asked anywhere else any more` : '')
    + '. Invitations that are open keep the version they came with.';
}
