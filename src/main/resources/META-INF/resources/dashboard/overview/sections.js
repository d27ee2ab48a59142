import { rangeName, wholeName } from './asked.js';
import { distributionShown } from './distribution.js';
import { framed } from './framed.js';
import { loyaltyShown } from './loyalty.js';
import { rates, retention, rows, scores, times, trend, loyalty } from './reports.js';
import { ratesShown } from './rates.js';
import { timesShown } from './times.js';
import { trendShown } from './trend.js';
import { SCORES } from './words.js';

/** The figures below the map. @param {string} stage the headline stage, as people call it */
export function showCharts(page, session, asked, stage) {
  const score = SCORES[asked.metric].name;
  const show = (part, requests, render) => part.show([requests, stage, asked.step],
    () => Promise.all(requests.map((request) => rows(session, request))), render);

  const ofStage = trend(asked, asked.metric, asked.headlineStage);
  show(page.trend, [ofStage], ([found]) => framed(session,
    { id: 'trend', title: `${score} at ${stage}`, about: 'Step by step', request: ofStage },
    trendShown(asked, asked.metric, found, stage)));

  const asking = rates(asked, { stage: asked.headlineStage });
  show(page.rates, [asking], ([found]) => framed(session,
    { id: 'rates', title: `Response rate at ${stage}`, about: 'Of those asked in the same time', request: asking },
    ratesShown(asked, found, stage)));

  const whole = scores({ ...asked, stage: asked.headlineStage }, asked.metric);
  show(page.distribution, [whole], ([[row]]) => framed(session,
    { id: 'distribution', title: `Who gave what at ${stage}`, about: rangeName(asked), request: whole },
    distributionShown(session, asked.metric, row)));

  const quadrants = loyalty(asked);
  show(page.loyalty, [quadrants, retention(asked)], ([[row], years]) => framed(session,
    { id: 'loyalty', title: 'Loyal, or only still here', about: wholeName(asked), request: quadrants },
    loyaltyShown(row, years)));

  const answered = times(asked);
  show(page.times, [answered], ([found]) => framed(session,
    { id: 'times', title: 'When members answer', about: wholeName(asked), request: answered },
    timesShown(found)));
}
