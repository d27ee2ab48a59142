import { announce, busily, h } from '../dom.js';
import { saved } from './download.js';
import { picture } from './picture.js';

/**
 * Takes what is shown away: the rows as a file for a spreadsheet, and a picture.
 *
 * @param {import('./reports.js').Request} request whose rows are shown
 * @param {{name: string, picture: function(): HTMLElement}} what the name of the files, and what is drawn
 */
export function tools(session, request, { name, picture: drawn }) {
  const file = name.replaceAll(' ', '-');
  const button = (label, told, work) => {
    async function save() {
      saved(...await work());
      announce(`${label} saved`);
    }
    const made = h('button', {
      type: 'button', class: 'quiet small-button', 'aria-label': told, on: { click: () => busily(made, save) },
    }, label);
    return made;
  };
  return h('div', { class: 'tools' },
    button('CSV', `Save ${name} as CSV`, async () => [`${file}.csv`, await session.api.csv(request.path, request.params)]),
    button('PNG', `Save ${name} as a picture`, async () => [`${file}.png`, await picture(drawn())]));
}
