import { h } from '../../dom.js';
import { count, time } from '../../format.js';
import { go, withParams } from '../../navigation.js';
import { namesOf } from '../names.js';
import { head, table } from '../table.js';

/** Who read what members wrote, the newest first. */
export async function page({ api, organization }, named, url) {
  const [from, to, after] = ['from', 'to', 'after'].map((name) => url.searchParams.get(name));
  const [{ data: readings, next }, { data: keys }] = await Promise.all([
    api.get('/v1/comment-readings', { from, to, after }), api.get('/v1/api-keys')]);
  const keyName = namesOf(keys.map(({ id, name }) => ({ code: id, name })));
  return {
    title: 'Who read comments',
    nodes: [
      head('Who read comments', 'Every time somebody reads what members wrote, it is recorded here before the words are shown. Kept for 24 months.'),
      days(from, to),
      readings.length
        ? table('Readings of comments', ['When', 'Who', 'Which answers', 'How many'], readings.map((reading) => [
          time(reading.readAt, organization.timeZone),
          reading.owner ?? `Program: ${names(keyName, reading.apiKey)}`,
          inWords(reading.filter),
          reading.responses === null ? `All, as ${reading.format.toUpperCase()}` : count(reading.responses),
        ]))
        : h('p', { class: 'notice' }, from || to ? 'Nobody read comments on these days.' : 'Nobody has read comments yet.'),
      h('p', { class: 'after' },
        after && h('a', { href: withParams({ after: null }) }, 'Newest'), ' ',
        next && h('a', { href: withParams({ after: next }) }, 'Older')),
    ],
  };
}

/** A revoked key is not listed any more. */
function names(keyName, id) {
  const name = keyName(id);
  return name === id ? 'a key that was revoked' : name;
}

function days(from, to) {
  const first = h('input', { id: 'from', type: 'date', set: { value: from ?? '' } });
  const last = h('input', { id: 'to', type: 'date', set: { value: to ?? '' } });
  function submit(event) {
    event.preventDefault();
    go(withParams({ from: first.value, to: last.value, after: null }));
  }
  return h('form', { class: 'filter', on: { submit } },
    h('div', { class: 'field' }, h('label', { for: 'from' }, 'From'), first),
    h('div', { class: 'field' }, h('label', { for: 'to' }, 'To'), last),
    h('button', { type: 'submit', class: 'quiet' }, 'Show'));
}

/** What was asked for, such as: stage pre-renewal, nps up to 6. */
function inWords({ metric, atLeast, atMost, hasComment, from, to, export: ofMember, ...codes }) {
  if (ofMember) {
    return 'Everything about one member';
  }
  const parts = Object.entries(codes).map(([name, value]) => `${name} ${value.replaceAll(',', ', ')}`);
  if (metric) {
    parts.push([metric, atLeast === undefined ? '' : `from ${atLeast}`, atMost === undefined ? '' : `up to ${atMost}`].filter(Boolean).join(' '));
  }
  if (from || to) {
    parts.push([from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '));
  }
  if (hasComment) {
    parts.push('with a comment');
  }
  return parts.join('; ') || 'All';
}
