import {el} from './dom.js';

/**
 * What stands around the content: nothing on a page, a border inline, a card in the corner or a dialog. Card and dialog
 * are in the top layer, where neither transforms nor stacking of the page reach them.
 *
 * @param {string} mode page, inline, card or modal
 * @param {function()} close what the close button and Escape do
 * @returns {{box, fill: function(string, ...Node), say: function(string), open: function(), shut: function()}}
 */
export function frame(mode, words, close) {
  const modal = mode === 'modal';
  const card = mode === 'card';
  const body = el('div', {class: 'body'});
  // Stands from the beginning, or the first message would not be announced.
  const status = el('p', {class: 'hidden', role: 'status'});
  // What had the focus before the card got it; a dialog gives it back by itself.
  let outside;
  const box = el(modal ? 'dialog' : 'div', {
    class: 'box ' + mode,
    part: 'card',
    role: modal || mode === 'page' ? null : 'region',
    tabindex: modal && -1,
    popover: card && 'manual',
    cancel: event => {
      event.preventDefault();
      close();
    },
    focusin: ({relatedTarget: from}) => outside = box.contains(from) ? outside : from,
    keydown: event => card && event.key === 'Escape' && close(),
  }, (card || modal) && el('button', {
    type: 'button', class: 'close', part: 'close', 'aria-label': words.plain('close'), click: close,
  }, el('span', {'aria-hidden': 'true'}, '×')), body, status);

  return {
    box,
    fill(label, ...content) {
      const focused = body.contains(box.getRootNode().activeElement);
      if (mode !== 'page') {
        box.setAttribute('aria-label', label);
      }
      body.replaceChildren(...content);
      // What had the focus is gone; without another it would be at the top of the page.
      return focused;
    },
    say(text) {
      status.textContent = text;
    },
    open() {
      box.classList.add('open');
      if (modal && !box.open) {
        box.showModal();
        box.focus();
      } else if (card) {
        box.showPopover?.();
      }
    },
    shut() {
      box.classList.remove('open');
      box.close?.();
      if (card) {
        const focused = box.contains(box.getRootNode().activeElement);
        box.hidePopover?.();
        if (focused) {
          outside?.focus();
        }
      }
    },
  };
}
