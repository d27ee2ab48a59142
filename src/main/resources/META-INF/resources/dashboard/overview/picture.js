import { h } from '../dom.js';

const SCALE = 2;
const MARGIN = 24;

/**
 * Draws a part of the page as it is seen, with its charts, without what only makes sense on a screen.
 *
 * @param {HTMLElement} element
 * @returns {Promise<Blob>} PNG, twice as fine as the page
 */
export function picture(element) {
  const frame = element.querySelector('.map-frame');
  frame?.classList.add('unrolled');
  frame?.scrollTo(0, 0);
  const box = element.getBoundingClientRect();
  const width = Math.max(box.width, ...[...element.querySelectorAll('.map')].map((table) => table.scrollWidth)) + 2 * MARGIN;
  const height = box.height + 2 * MARGIN;
  const canvas = h('canvas', { width: Math.ceil(width * SCALE), height: Math.ceil(height * SCALE) });
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.translate(MARGIN - box.left, MARGIN - box.top);
  draw(pen, element);
  frame?.classList.remove('unrolled');
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
}

function draw(pen, element) {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || element.matches('.unseen, .tools, .button, nav, details, button, .legend a')) {
    return;
  }
  const box = element.getBoundingClientRect();
  ground(pen, box, style);
  if (element instanceof HTMLCanvasElement) {
    pen.drawImage(element, box.left, box.top, box.width, box.height);
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) {
      draw(pen, child);
    } else if (child.nodeType === Node.TEXT_NODE) {
      write(pen, child, style);
    }
  }
}

function ground(pen, box, style) {
  pen.beginPath();
  pen.roundRect(box.left, box.top, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
  pen.fillStyle = style.backgroundColor;
  pen.fill();
  if (style.backgroundImage.startsWith('repeating-linear-gradient')) {
    hatch(pen, box, style);
  }
}

function hatch(pen, box, style) {
  pen.save();
  pen.clip();
  pen.strokeStyle = style.getPropertyValue('--hatch');
  for (let x = box.left - box.height; x < box.right; x += 8) {
    pen.beginPath();
    pen.moveTo(x, box.bottom);
    pen.lineTo(x + box.height, box.top);
    pen.stroke();
  }
  pen.restore();
}

/** Word by word, because a text may run over several lines, and so may a word. */
function write(pen, text, style) {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.fillStyle = style.color;
  const range = document.createRange();
  const over = (from, to) => {
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getClientRects();
  };
  for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
    const end = index + word.length;
    for (let from = index, to; from < end; from = to) {
      to = end;
      while (over(from, to).length > 1) {
        to -= 1;
      }
      const box = range.getBoundingClientRect();
      const part = text.data.slice(from, to);
      const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText(part);
      pen.fillText(part, box.left, box.top + (box.height + above - below) / 2);
    }
  }
}
