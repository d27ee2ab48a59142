// The page of a pretend member portal. A real one has its tokens and its signature from its own server; this one asks
// for them with each visit, so that there is always something to answer.

const STAGES = { inline: 'mid-term', card: 'post-onboarding', modal: 'pre-renewal' };
const CODES = [...document.querySelectorAll('pre code')].map(code => ({ code, template: code.textContent }));

const language = document.querySelector('#language');
const theme = document.querySelector('#theme');
const said = document.querySelector('#said');

/** A new visit: `{organization, organizationName, member, joinedOn, renewsOn, signature, tokens}`. */
async function visit() {
  const answer = await fetch('/demo/portal/visits', { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`the demo answered ${answer.status}`);
  }
  return answer.json();
}

/** The element with these attributes, in the language and theme that are chosen. */
function pulse(attributes) {
  const element = document.createElement('member-pulse');
  const all = { locale: language.value, theme: theme.value, ...attributes };
  Object.entries(all).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

/** Shows the element of one way and takes the one before away. */
function show(way, seen) {
  document.querySelector(`member-pulse[data-way="${way}"]`)?.remove();
  const element = pulse(way === 'signed'
    ? { organization: seen.organization, member: seen.member, signature: seen.signature, stage: 'welcome' }
    : { token: seen.tokens[STAGES[way]], mode: way });
  element.dataset.way = way;
  (document.querySelector(`.panel[data-way="${way}"]`) ?? document.body).append(element);
}

function day(date) {
  return date ? new Date(`${date}T12:00`).toLocaleDateString('en-GB', { dateStyle: 'long' }) : '–';
}

/** Writes who is there, and the code with what is true on this machine. */
function tell(seen) {
  document.querySelector('.organization').textContent = seen.organizationName;
  document.querySelector('#member').textContent = seen.member;
  document.querySelector('#joined').textContent = day(seen.joinedOn);
  document.querySelector('#renews').textContent = day(seen.renewsOn);
  const values = { ...seen, origin: location.origin, token: '…', signature: `${seen.signature.slice(0, 12)}…` };
  CODES.forEach(({ code, template }) => {
    code.textContent = template.replace(/(?<!\$)\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
  });
}

document.querySelectorAll('[data-opens]').forEach(button => button.addEventListener('click', async () => {
  show(button.dataset.opens, await visit());
}));

document.querySelectorAll('.copy').forEach(button => button.addEventListener('click', async () => {
  const code = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Copied';
    button.textContent = 'Copied';
  } catch {
    // Without the right to write, the code is at least ready to be copied by hand.
    getSelection().selectAllChildren(code);
    said.textContent = 'Selected. Copy it with the keyboard';
  }
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}));

language.addEventListener('change', () => {
  document.querySelectorAll('member-pulse').forEach(element => element.setAttribute('locale', language.value));
});

theme.addEventListener('change', () => {
  document.documentElement.dataset.theme = theme.value;
  document.querySelectorAll('member-pulse').forEach(element => element.setAttribute('theme', theme.value));
});

try {
  const seen = await visit();
  tell(seen);
  show('inline', seen);
} catch {
  said.classList.remove('unseen');
  said.textContent = 'There is no demo organization in this database, so there is nothing to show.';
}
