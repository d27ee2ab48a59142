/** A refusal of the service, as its problem document tells it. */
export class Problem extends Error {
  /** @param {{status: number, code: string, detail: string, errors: {pointer: string, detail: string}[]}} told */
  constructor(told) {
    super(told.detail);
    this.status = told.status;
    this.code = told.code;
    this.errors = told.errors ?? [];
  }
}

/**
 * The public API with the key of the person who looks at the dashboard.
 *
 * @param {string} key
 * @param {function(): void} refused called when the key is not accepted (any more)
 */
export function api(key, refused = () => {}) {
  async function call(method, path, { params = {}, body, accept = 'application/json' } = {}) {
    const headers = { Authorization: `Bearer ${key}`, Accept: accept };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    let response;
    try {
      response = await fetch(address(path, params), {
        method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-cache',
        // Else the browser asks for a user name and a password when a key is refused.
        credentials: 'omit',
      });
    } catch {
      throw new Problem({ status: 0, code: 'unreachable', detail: 'The service cannot be reached. Check your connection and try again.' });
    }
    if (!response.ok) {
      if (response.status === 401) {
        refused();
      }
      throw new Problem(await problem(response));
    }
    return response;
  }

  async function json(response) {
    const text = await response.text();
    return text ? JSON.parse(text) : null;
  }

  return {
    /** @returns {Promise<any>} the document at a path; params with null values are left out, lists joined by commas */
    async get(path, params) {
      return json(await call('GET', path, { params }));
    },

    /** The document with the rows of all its pages in `data`. */
    async all(path, params = {}) {
      const first = await this.get(path, { limit: 1000, ...params });
      let next = first.next;
      while (next) {
        const page = await this.get(path, { limit: 1000, ...params, after: next });
        first.data.push(...page.data);
        next = page.next;
      }
      return first;
    },

    async send(method, path, body, params) {
      return json(await call(method, path, { body, params }));
    },

    /** The same rows as a file for a spreadsheet. */
    async csv(path, params) {
      return (await call('GET', path, { params, accept: 'text/csv' })).blob();
    },
  };
}

function address(path, params) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') {
      query.set(name, Array.isArray(value) ? value.join(',') : value);
    }
  }
  return query.size ? `${path}?${query}` : path;
}

async function problem(response) {
  try {
    return { ...await response.json(), status: response.status };
  } catch {
    return { status: response.status, code: 'unavailable', detail: 'The service did not answer as expected. Try again in a minute.' };
  }
}
