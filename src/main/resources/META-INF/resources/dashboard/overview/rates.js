import { h } from '../dom.js';
import { count, percent } from '../format.js';
import { periodLines, periodName } from './calendar.js';
import { chart, periodAxis, tooltip, valueAxis } from './charts.js';
import { twin } from './twin.js';
import { HIDDEN } from './words.js';

/** How many of those who were asked in each step have answered; lighter while some can still answer. */
export function ratesShown(asked, found, about) {
  const steps = found.filter((row) => row.suppressed || row.issued > 0);
  if (steps.length === 0) {
    return h('p', { class: 'quiet-text' }, 'Nobody was asked in this time. Imported answers have no invitation, and so no response rate.');
  }
  const top = Math.min(100, Math.ceil(Math.max(10, ...steps.map((row) => row.high ?? 0)) / 10) * 10);
  return [
    chart(`Response rate of ${about}, ${steps.length} periods`, (colours) => option(asked, steps, top, colours)),
    h('p', { class: 'quiet-text' }, `By when they were asked. Lighter bars can still rise. The axis goes to ${percent(top)}.`),
    twin(['Asked in', 'Asked', 'Reached', 'Answered', 'Of asked', 'Of reached', 'Past their time'], steps.map((row) => (row.suppressed
      ? [periodName(asked.step, row.periodStart), HIDDEN, '', '', '', '', '']
      : [periodName(asked.step, row.periodStart), count(row.issued), count(row.delivered), count(row.answered),
        percent(row.rateIssued), percent(row.rateDelivered), percent(row.maturity)]))),
  ];
}

function option(asked, steps, top, colours) {
  return {
    xAxis: periodAxis(colours, steps.map((row) => `${periodLines(asked.step, row.periodStart)}\n${row.suppressed ? 'hidden'
      : row.maturity < 100 ? `${percent(row.maturity, 0)} over` : `${count(row.issued)} asked`}`)),
    yAxis: valueAxis(colours, { min: 0, max: top, axisLabel: { formatter: (value) => percent(value) } }),
    tooltip: tooltip(colours, (place) => told(asked, steps[place])),
    series: [{
      type: 'bar', barMaxWidth: 40,
      label: { show: steps.length <= 16, position: 'top', color: colours.text, fontWeight: 600, formatter: ({ dataIndex }) => percent(steps[dataIndex].rateIssued) },
      data: steps.map((row) => ({ value: row.rateIssued, itemStyle: { color: colours.accent, opacity: row.maturity < 100 ? 0.4 : 0.85, borderRadius: [3, 3, 0, 0] } })),
    }],
  };
}

function told(asked, row) {
  const name = periodName(asked.step, row.periodStart);
  return row.suppressed ? `${name}\n${HIDDEN}`
    : `${name}: ${percent(row.rateIssued)}\n${count(row.answered)} of ${count(row.issued)} asked, ${percent(row.maturity)} past their time`;
}
