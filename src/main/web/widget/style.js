import {el} from './dom.js';

/** The style sheet of the element; everything that a page may set is a custom property `--member-pulse-*`. */
const css = `
:host{display:block;min-width:0}
:host([hidden]),[hidden]{display:none!important}
.root{all:initial;display:block;font:400 medium/1.5 var(--member-pulse-font,system-ui,"Noto Sans Arabic",sans-serif);
color-scheme:light;--r:var(--member-pulse-radius,8px);
--page:var(--member-pulse-surface,#fff);--text:var(--member-pulse-text,#16191d);--quiet:var(--member-pulse-quiet,#565d66);--line:var(--member-pulse-line,#d7dbe0);--edge:#868d97;--wrong:#b3261e}
.dark{color-scheme:dark;--page:var(--member-pulse-surface,#14171b);--text:var(--member-pulse-text,#eceef1);--quiet:var(--member-pulse-quiet,#a9b0ba);--line:var(--member-pulse-line,#343a42);--edge:#7c8490;--wrong:#ff9a8f}
*{box-sizing:border-box}
.box{position:relative;margin:0;padding:min(28px,5%);border:1px solid var(--line);border-radius:calc(var(--r)*1.5);background:var(--page);color:var(--text);font-size:1.0625em;overflow-wrap:break-word}
.page{padding:0;border:0;border-radius:0;--h:1.5em}
:focus{outline:0}
.body{container-type:inline-size;contain-intrinsic-inline-size:32em}
.card,.modal{max-width:100%;height:fit-content;overflow:auto;box-shadow:0 8px 32px #0003}
.card{position:fixed;inset:auto;inset-block-end:16px;inset-inline-end:16px;z-index:2147483647;inline-size:min(22.5em,100vw - 32px);max-height:min(40em,100dvh - 32px);padding:20px;--h:1.25em}
.card:not(.open){display:none}
.modal{inline-size:38em;max-height:calc(100dvh - 32px);margin:auto;padding:32px}
.modal::backdrop{background:#0008}
.close{position:sticky;float:inline-end;top:0;z-index:2;display:grid;place-items:center;width:44px;height:44px;min-height:0;margin:-12px;margin-block-end:-32px;padding:0 0 8px;border:0;background:none;color:var(--quiet);font-size:1.5em;font-weight:400;line-height:1}
.close+.body>*>:first-child{padding-inline-end:40px}
p,ul{margin:0 0 16px}
.title{margin:0 0 6px;color:var(--quiet);font-size:1em;line-height:1.4;font-weight:400}
[part=heading]{margin:0;font-size:1.125em;line-height:1.35;font-weight:600}
.first [part=heading],.state>:first-child{font-size:var(--h,1.4em);line-height:1.25;text-wrap:balance}
.state>:first-child{margin-bottom:12px}
.state p:last-child{margin:0}
.state button{margin-block-start:8px;margin-inline-end:12px}
fieldset{min-width:0;margin:0;padding:0;border:0}
legend{display:block;width:100%;padding:0}
.question{margin:0 0 32px}
.page .question{margin-bottom:44px}
.box:not(.page) .first:has(+[hidden]){margin-bottom:4px}
.scale,.choices,textarea{margin-top:14px}
.first .scale{margin-top:20px}
.hint,.optional{color:var(--quiet)}
.hint{margin:4px 0 0;font-size:.875em}
.optional{font-weight:400;font-size:16px;white-space:nowrap}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.scale{display:grid;gap:4px;grid-template-columns:repeat(var(--n),minmax(0,1fr))}
.of-11{--n:11}
.of-7{--n:7}
.of-5{--n:5}
.cell,.choice{position:relative;border:1px solid var(--edge);border-radius:var(--r);background:var(--page);cursor:pointer}
.cell{display:grid;place-items:center;min-height:48px;font-variant-numeric:tabular-nums}
.cell input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.cell:has(:focus-visible){z-index:1}
.face{pointer-events:none;position:absolute;inset:-1px;display:grid;place-items:center;border-radius:var(--r)}
.cell:hover .face,.choice:hover{box-shadow:inset 0 0 0 1px var(--edge)}
.cell input:checked+.face{background:var(--accent);color:var(--on-accent);font-weight:700;box-shadow:inset 0 0 0 2px var(--strong)}
.cell input:focus-visible+.face,.choice:has(:focus-visible),textarea:focus-visible,a:focus-visible,button:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:24px;margin:8px 0 0;color:var(--quiet);font-size:.875em;line-height:1.35}
.ends :last-child{text-align:end}
.ends .number{display:none}
.choices{display:grid;gap:8px}
.two{grid-template-columns:repeat(2,minmax(0,9.5em))}
.choice{display:flex;align-items:center;gap:12px;min-height:48px;padding:12px 14px}
.choice input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--strong)}
.choice:has(:checked){border-color:var(--strong);box-shadow:inset 0 0 0 1px var(--strong)}
textarea{display:block;width:100%;min-height:120px;padding:12px 14px;border:1px solid var(--edge);border-radius:var(--r);background:var(--page);color:inherit;font:inherit;field-sizing:content}
.rest{display:grid;animation:reveal .18s}
.rest>*{min-width:0;min-height:0}
@keyframes reveal{from{grid-template-rows:0fr;opacity:0}to{grid-template-rows:1fr}}
.promise{color:var(--quiet)}
button{min-height:48px;padding:12px 24px;border:1px solid #0000;border-radius:var(--r);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;line-height:1.375;cursor:pointer}
button:hover{box-shadow:inset 0 0 0 2px currentColor}
.second{border-color:var(--edge);background:none;color:inherit}
.busy button{opacity:.7}
.error{margin:6px 0 0;color:var(--wrong);font-weight:600}
.wrong{padding-inline-start:14px;border-inline-start:4px solid var(--wrong)}
.footer{display:flex;flex-wrap:wrap;gap:4px 20px;margin:24px 0 0;padding:12px 0 0;border-top:1px solid var(--line);list-style:none;color:var(--quiet);font-size:.875em}
a{display:inline-block;min-height:24px;color:inherit}
@container(max-width:32em){.of-11{--n:6}.of-11+.ends .number{display:inline}}
@container(max-width:19.8em){.of-7{--n:4}.page .body>*{--h:1.375em}button{width:100%}.state button{margin-inline-end:0}}
@container(max-width:16.6em){.of-11{--n:4}}
@media(max-width:30em){.card,.modal{inline-size:100%;padding:16px;border-width:1px 0}.card{inset-block-end:0;inset-inline:0;max-height:75dvh;border-radius:12px 12px 0 0}}
@media(prefers-reduced-motion:reduce){*{animation:none!important}}
@media(forced-colors:active){.cell input:checked+.face{forced-color-adjust:none;background:Highlight;color:HighlightText}button{border-color:ButtonText}}
`;

/** Holds the text of the sheet, which so stands in the script once. */
const plain = el('style', null, css);
let sheet;

/**
 * Gives a shadow root the style sheet: constructed, which no Content-Security-Policy forbids. An old browser gets a style
 * element, which a strict policy may refuse; the element then looks plain and works.
 */
export function dress(shadow) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(plain.textContent);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(plain.cloneNode(true));
  }
}
