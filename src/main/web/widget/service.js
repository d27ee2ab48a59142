const PATIENCE = 20_000;

/**
 * One request without cookies and without telling the page it comes from. Gives `{status, body}`: status 0 when nothing
 * answered, body null when the answer was no JSON, which is what a hotel's log-in page answers. Never throws.
 */
export async function ask(method, url, body, more) {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
      ...body && {headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)},
      ...more,
    });
    const text = await response.text();
    return {status: response.status, body: text ? JSON.parse(text) : null, ok: response.ok};
  } catch {
    return {status: 0, body: null, ok: false};
  }
}

/**
 * A refusal as the rest of the element takes it. A temporary one is worth another try: all but 4xx other than 408 and 429.
 * So is a success without its JSON, which came from somebody in between.
 */
export const problemOf = ({status, body}) => ({
  code: body?.code,
  status,
  temporary: !/^4(?!08|29)/.test(status),
});

/** The calls about one invitation. */
export function invitationAt(base, token) {
  const address = `${base}/v1/public/invitations/${encodeURIComponent(token)}`;
  return {
    read: locale => ask('GET', address + (locale ? '?locale=' + encodeURIComponent(locale) : '')),
    answer: answers => ask('PUT', address + '/response', {answers, complete: true}),
    note: type => ask('POST', address + '/events', {type}, {keepalive: true}),
    unsubscribe: `${base}/s/${encodeURIComponent(token)}/unsubscribe`,
  };
}

/** Asks for the open invitation of a signed-in member: 200 with its token, 204 for none. */
export const pending = (base, {organization, member, signature, stage}) =>
  ask('POST', base + '/v1/public/pending-invitation', {organization, member, signature, stage});
