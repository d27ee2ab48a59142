/** Colours as [red, green, blue], 0 to 255; contrast as WCAG 2.2 defines it, from 1 to 21. */
const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];
/** What text needs at least (WCAG 1.4.3, level AA). */
export const TEXT_CONTRAST = 4.5;
const STEPS = 40;

/** Reads `#0b5fff` and `rgb(11, 95, 255)`; null for anything else. */
export function color(text) {
  if (/^#[0-9a-f]{6}$/i.test(text)) {
    return [1, 3, 5].map(i => parseInt(text.slice(i, i + 2), 16));
  }
  return /^rgb/.test(text) ? text.match(/\d+/g).slice(0, 3).map(Number) : null;
}

const linear = channel => channel <= 10.31475 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

/** From 0 (black) to 1 (white). */
export const luminance = channels =>
  channels.reduce((sum, channel, i) => sum + [0.2126, 0.7152, 0.0722][i] * linear(channel), 0);

export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** White wherever it is readable, because it looks calmer on a saturated colour; else black. */
export const textOn = background => contrast(background, WHITE) >= TEXT_CONTRAST ? WHITE : BLACK;

/** The colour, darkened or lightened no further than text of it needs on the background. */
export function readableOn(background, wanted) {
  const end = textOn(background);
  for (let step = 0; step < STEPS; step++) {
    const mixed = wanted.map((channel, i) => Math.round(channel + (end[i] - channel) * step / STEPS));
    if (contrast(mixed, background) >= TEXT_CONTRAST) {
      return mixed;
    }
  }
  return end;
}
