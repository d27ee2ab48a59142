import { h } from '../dom.js';
import { count } from '../format.js';
import { moved, periodLines, periodName } from './calendar.js';
import { chart, periodAxis, tooltip, valueAxis } from './charts.js';
import { answers, changeWords, HIDDEN, interval, score, SCORES, target, targetWords } from './words.js';
import { twin } from './twin.js';

const MOST_LINES = 6;

/**
 * A score step by step: points with their intervals; the step that still runs is lighter.
 *
 * @param {Object[]} found rows of the report, the earliest first
 * @param {string} about whose trend it is
 */
export function trendShown(asked, metric, found, about) {
  if (found.length === 0) {
    return h('p', { class: 'quiet-text' }, 'No answers in this time.');
  }
  if (found.every((row) => row.suppressed)) {
    return h('p', { class: 'quiet-text' }, `${HIDDEN}. More answers in one period, or longer periods, may show it.`);
  }
  const steps = everyStep(asked.step, found);
  const range = axis(metric, found);
  const scale = SCORES[metric];
  return [
    chart(`${scale.name} of ${about}, ${steps.length} periods`, (colours) => option(asked, metric, steps, range, colours)),
    h('p', { class: 'quiet-text' },
      `Bars are 95% intervals. The axis goes from ${target(metric, range.min)} to ${target(metric, range.max)}; the scale from ${count(scale.low)} to ${count(scale.high)}.`),
    twin(['Period', scale.name, 'Interval', 'Answers', 'Change', 'Target'], steps.map(({ start, row }) => [
      name(asked, start), row?.suppressed ? HIDDEN : row ? score(metric, row) : 'No answers',
      row && interval(row), row && count(row.n), row && !row.suppressed && changeWords(row, periodName(asked.step, moved(asked.step, start, -1))),
      row && targetWords(metric, row)])),
  ];
}

/** Also the steps between in which nobody answered. */
function everyStep(step, found) {
  const steps = [];
  for (let start = found[0].periodStart; start <= found.at(-1).periodStart; start = moved(step, start, 1)) {
    steps.push({ start, row: found.find((row) => row.periodStart === start) });
  }
  return steps;
}

function name(asked, start) {
  return periodName(asked.step, start) + (isOpen(asked, start) ? ' so far' : '');
}

function isOpen(asked, start) {
  return moved(asked.step, start, 1) > asked.now;
}

/** Wide enough for every interval and the target, in whole steps of the finest grid with few lines. */
function axis(metric, found) {
  const { low, high, grids } = SCORES[metric];
  const ends = found.flatMap((row) => [row.low, row.high, row.nps ?? row.mean, row.target]).filter((end) => end != null);
  const on = (grid) => ({
    min: ends.length === 0 ? low : Math.max(low, Math.floor(Math.min(...ends) / grid) * grid),
    max: ends.length === 0 ? high : Math.min(high, Math.ceil(Math.max(...ends) / grid) * grid),
    interval: grid,
  });
  return grids.map(on).find(({ min, max, interval }) => (max - min) / interval <= MOST_LINES) ?? on(grids.at(-1));
}

function option(asked, metric, steps, range, colours) {
  const value = (row) => row?.nps ?? row?.mean ?? null;
  const lighter = ({ start }, full) => (isOpen(asked, start) ? full / 2 : full);
  const targets = new Set(steps.map(({ row }) => row?.target).filter((set) => set != null));
  return {
    xAxis: periodAxis(colours, steps.map(({ start, row }) =>
      `${periodLines(asked.step, start)}\n${row?.suppressed ? 'hidden' : `n ${count(row?.n ?? 0)}`}${isOpen(asked, start) ? '\nso far' : ''}`)),
    yAxis: valueAxis(colours, range),
    tooltip: tooltip(colours, (place) => told(asked, metric, steps[place])),
    series: [
      {
        type: 'bar', stack: 'interval', stackStrategy: 'all', silent: true, barWidth: 20, itemStyle: { color: 'transparent' },
        data: steps.map(({ row }) => row?.low ?? null),
      },
      {
        type: 'bar', stack: 'interval', stackStrategy: 'all', barWidth: 20,
        data: steps.map((step) => ({
          value: step.row?.low == null ? null : step.row.high - step.row.low,
          itemStyle: { color: colours.accent, opacity: lighter(step, 0.24), borderRadius: 3 },
        })),
      },
      {
        type: 'line', symbol: 'circle', symbolSize: 9, lineStyle: { color: colours.accent, width: 1.5, opacity: 0.6 }, labelLayout: { hideOverlap: true },
        label: { show: steps.length <= 16, position: 'right', distance: 8, fontWeight: 600, color: colours.text, formatter: ({ dataIndex }) => (steps[dataIndex].row ? score(metric, steps[dataIndex].row) : '') },
        data: steps.map((step) => ({
          value: value(step.row),
          itemStyle: isOpen(asked, step.start) ? { color: colours.page, borderColor: colours.accent, borderWidth: 2 } : { color: colours.accent },
        })),
        markLine: targets.size === 1 ? {
          silent: true, symbol: 'none', lineStyle: { color: colours.edge, type: 'dashed' },
          label: { formatter: `target ${target(metric, [...targets][0])}`, position: 'insideStartTop', color: colours.quiet, fontSize: 12 },
          data: [{ yAxis: [...targets][0] }],
        } : undefined,
      },
    ],
  };
}

function told(asked, metric, { start, row }) {
  if (!row || row.suppressed) {
    return `${name(asked, start)}\n${row ? HIDDEN : 'No answers'}`;
  }
  const before = periodName(asked.step, moved(asked.step, start, -1));
  return [`${name(asked, start)}: ${SCORES[metric].name} ${score(metric, row)}`, [interval(row), answers(row.n)].filter(Boolean).join(' · '),
    changeWords(row, before)].join('\n');
}
