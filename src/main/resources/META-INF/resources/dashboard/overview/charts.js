import { h } from '../dom.js';

const LIBRARY = '/_static/echarts/6.0.0/dist/echarts.common.min.js';
/** Pictures that are taken of the page are twice as fine as most screens. */
const FINENESS = 2;

const drawn = new Map();

/**
 * A place for a chart, which is drawn when it is on the page, and again when the colours change: by day, by night, on
 * paper.
 *
 * @param {string} label what it shows, for those who do not see it; a table twin has the figures
 * @param {function(Object): Object} option of ECharts, made from the colours of the page
 */
export function chart(label, option) {
  const place = h('div', { class: 'chart', role: 'img', 'aria-label': label });
  new ResizeObserver(async () => {
    const echarts = await library();
    if (place.clientWidth === 0) {
      drawn.get(place)?.chart.dispose();
      drawn.delete(place);
    } else if (drawn.has(place)) {
      drawn.get(place).chart.resize();
    } else {
      const made = { chart: echarts.init(place, null, { devicePixelRatio: Math.max(FINENESS, devicePixelRatio) }), option };
      drawn.set(place, made);
      paint(made);
    }
  }).observe(place);
  return place;
}

/** The classic build of ECharts, which names itself on the page. It holds lines and bars, two thirds of the whole. */
let loaded;
function library() {
  loaded ??= import(LIBRARY).then(() => globalThis.echarts);
  return loaded;
}

function paint({ chart: made, option }) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const colours = Object.fromEntries(['page', 'raised', 'text', 'quiet', 'line', 'edge', 'accent', 'wash'].map((name) => [name, colour(name)]));
  made.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colours.text },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    ...option(colours),
  }, true);
}

/** What is told of one period. Drawn, because the policy of the page allows no styles in markup. */
export function tooltip(colours, told) {
  return {
    trigger: 'axis', renderMode: 'richText', confine: true, transitionDuration: 0,
    backgroundColor: colours.raised, borderColor: colours.line, textStyle: { color: colours.text, fontSize: 13 },
    axisPointer: { type: 'shadow', shadowStyle: { color: colours.wash, opacity: 0.6 } },
    formatter: ([{ dataIndex }]) => told(dataIndex),
  };
}

for (const query of ['(prefers-color-scheme: dark)', 'print']) {
  matchMedia(query).addEventListener('change', () => drawn.forEach((made) => {
    made.chart.resize();
    paint(made);
  }));
}

/** An axis of periods with two lines under each: its name, and what stands behind its figure. */
export function periodAxis(colours, labels) {
  return {
    type: 'category', data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: colours.edge } },
    axisLabel: { color: colours.quiet, fontSize: 12, lineHeight: 17, interval: labels.length <= 6 ? 0 : 'auto', hideOverlap: true },
  };
}

export function valueAxis(colours, range) {
  return {
    type: 'value', splitLine: { lineStyle: { color: colours.line } }, ...range,
    axisLabel: { color: colours.quiet, fontSize: 12, ...range.axisLabel },
  };
}
