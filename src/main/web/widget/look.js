import {color, contrast, luminance, readableOn, textOn, TEXT_CONTRAST} from './color.js';

const USUAL = '#0b5fff';
const LIGHT = '#ffffff';
const DARK = '#14171b';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Calls back when the reader changes between light and dark; returns what ends that. */
export function onThemeChange(changed) {
  prefersDark.addEventListener('change', changed);
  return () => prefersDark.removeEventListener('change', changed);
}

/** The colour that a custom property of the page sets; null for none. */
const pageColor = (root, name) => color(getComputedStyle(root).getPropertyValue('--member-pulse-' + name).trim());

/**
 * Chooses light or dark and the colours that depend on each other. A surface that the page sets decides by itself, so
 * that texts are readable on it; the accent is corrected until it is readable.
 */
export function paint(root, theme, accentOfOrganization) {
  const given = pageColor(root, 'surface');
  const dark = given ? luminance(given) < 0.18 : theme === 'dark' || theme !== 'light' && prefersDark.matches;
  const surface = given ?? color(dark ? DARK : LIGHT);
  const accent = pageColor(root, 'accent') ?? color(accentOfOrganization) ?? color(USUAL);
  const wanted = pageColor(root, 'on-accent');
  const onAccent = wanted && contrast(wanted, accent) >= TEXT_CONTRAST ? wanted : textOn(accent);
  const set = (name, value) => root.style.setProperty(name, `rgb(${value})`);
  root.classList.toggle('dark', dark);
  set('--accent', accent);
  set('--on-accent', onAccent);
  set('--strong', readableOn(surface, accent));
}
