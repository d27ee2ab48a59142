import { announce, busily, fill, h } from '../dom.js';
import { count, day } from '../format.js';
import { withParams } from '../navigation.js';

const A_PAGE = 20;
const GROUPS = {
  all: { name: 'All', params: {} },
  detractors: { name: 'Detractors', params: { metric: 'nps', atMost: 6 } },
  passives: { name: 'Passives', params: { metric: 'nps', atLeast: 7, atMost: 8 } },
  promoters: { name: 'Promoters', params: { metric: 'nps', atLeast: 9 } },
};

/** The next page of what members of a cell wrote. The service records who reads it. */
export function comments(session, asked, { segment, stage }, after = null) {
  return session.api.get('/v1/responses', {
    stage, segment, survey: asked.survey, from: asked.from, to: asked.to, hasComment: true, limit: A_PAGE, after,
    ...GROUPS[group(asked)].params,
  });
}

/** @param {{data: Object[], next: ?string}} first */
export function commentsShown(session, asked, cell, first) {
  const list = h('ol', { class: 'comments', role: 'list' }, first.data.map(comment));
  return [
    h('p', { class: 'quiet-text' }, `Each reading is recorded with your name, ${session.owner}.`),
    h('nav', { class: 'groups', 'aria-label': 'Whose comments' }, Object.entries(GROUPS).map(([code, { name }]) =>
      h('a', { id: `comments-${code}`, href: withParams({ comments: code }), 'aria-current': code === group(asked) ? 'true' : null }, name))),
    first.data.length === 0
      ? h('p', {}, 'Nobody of them wrote a comment in this time.')
      : [list, more(session, asked, cell, list, first.next)],
  ];
}

/** Why there are none to read. */
export function noComments() {
  return h('p', { class: 'notice' },
    'Your key shows figures, not single answers. To read comments you need a key with the scope “responses”; whoever manages keys in your organization can make you one.');
}

function group(asked) {
  return GROUPS[asked.comments] ? asked.comments : 'all';
}

function comment({ answeredOn, scores, comments: texts, memberId, confidential }) {
  const given = [scores.nps != null && `${count(scores.nps)} of 10`, scores.nps == null && scores.msat != null && `${count(scores.msat)} of 5`].filter(Boolean);
  return h('li', {},
    h('p', { class: 'quiet-text' }, [...given, day(answeredOn), confidential ? 'confidential' : memberId && `member ${memberId}`].filter(Boolean).join(' · ')),
    texts.map(({ text }) => h('blockquote', { dir: 'auto' }, text)));
}

function more(session, asked, cell, list, next) {
  if (!next) {
    return null;
  }
  const place = h('p', {});
  async function add() {
    const page = await comments(session, asked, cell, next);
    const added = page.data.map(comment);
    list.append(...added);
    announce(`${added.length} more comments`);
    added[0]?.setAttribute('tabindex', '-1');
    added[0]?.focus();
    fill(place, more(session, asked, cell, list, page.next));
  }
  const button = h('button', { type: 'button', class: 'quiet', on: { click: () => busily(button, add) } }, 'Show older comments');
  return fill(place, button);
}
