import { h } from '../../dom.js';
import { count, percent } from '../../format.js';
import { head, table } from '../table.js';
import { inWords } from './words.js';

/** The segments in the order in which their rules are tried, with how many members each has. */
export async function page({ api }) {
  const [{ data: segments }, sizes] = await Promise.all([api.get('/v1/segments'), api.get('/v1/segments/preview')]);
  const sizeOf = new Map(sizes.segments.map((size) => [size.code, size]));
  return {
    title: 'Segments',
    nodes: [
      head('Segments', 'A member is in the first segment whose rule fits, from the top down.',
        h('a', { class: 'button', href: '/dashboard/setup/new-segment' }, 'New segment')),
      sizes.warning && h('p', { class: 'notice' }, `${percent(sizes.otherShare)} of your members are in “other”. A rule for them would let their answers be seen apart.`),
      sizes.members === 0 && h('p', { class: 'notice' }, 'There are no members yet. They come from your programs: PUT /v1/members/{memberId} or POST /v1/members/batch.'),
      table('Segments', ['Segment', 'Who is in it', 'Members', 'Share'], segments.map(({ code, name, rule }) => [
        h('a', { href: `/dashboard/setup/segments/${code}` }, name),
        code === 'other' ? 'Everybody whom no rule fits' : inWords(rule),
        h('span', { class: 'figure' }, count(sizeOf.get(code)?.members)),
        h('span', { class: 'figure' }, percent(sizeOf.get(code)?.share)),
      ])),
    ],
  };
}
