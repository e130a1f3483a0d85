import {receiptStyles} from './receipts/answer-chart.ts';
import {shownStyles} from './receipts/shown-styles.ts';

/** The style sheet of the register. Sizes are in rem, so that pages grow with the text size of the browser. */
export const styles = `
:root {
  color-scheme: light dark;
  --text: #14181c; --quiet: #4c555d; --page: #fff; --panel: #f2f4f6; --line: #b3bac1; --edge: #5d666f;
  --link: #0b57a4; --accent: #0d4f4a; --on-accent: #fff; --bar: #0d4f4a; --error: #b3141d; --focus: #ffbf2f; --on-focus: #14181c;
  --warning: #fff4d6; --good: #e3f3ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #eceff1; --quiet: #b4bdc5; --page: #14181c; --panel: #20262c; --line: #48525b; --edge: #8f9aa4;
    --link: #8ec4ff; --accent: #7fd1c7; --on-accent: #10201e; --bar: #12403c; --error: #ff9a93; --warning: #3d3312; --good: #16352a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
body { margin: 0; overflow-wrap: break-word; }
main, .bar, nav > ul { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
main { padding-block: 1.5rem 4rem; }
main:focus { outline: none; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.5rem 0 1.5rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl { max-width: 44rem; }
p { margin: 0 0 1rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
code, .code { font-family: ui-monospace, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.hint, .quiet { color: var(--quiet); }
:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 5px var(--on-focus);
}
a:focus-visible, button.link:focus-visible { background: var(--focus); color: var(--on-focus); }
.skip-link { position: absolute; left: 1rem; top: -10rem; padding: 0.5rem; background: var(--focus); color: var(--on-focus); }
.skip-link:focus { top: 0; z-index: 1; }
.hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
header { background: var(--bar); color: #fff; border-bottom: 1px solid transparent; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25rem 1.5rem; padding-block: 0.75rem; }
header .name { color: inherit; font-weight: 700; font-size: 1.2rem; text-decoration: none; }
header .name:hover { text-decoration: underline; }
.signed-in { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; min-width: 0; }
nav { border-bottom: 1px solid var(--line); }
nav.groups { background: var(--panel); }
nav > ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; list-style: none; }
nav a { display: block; padding: 0.6rem 0; border-bottom: 4px solid transparent; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { border-bottom-color: currentColor; font-weight: 700; }
.back-link::before { content: "‹ "; }
button, .button {
  display: inline-block; max-width: 100%; font: inherit; font-weight: 600; padding: 0.5rem 1rem; margin: 0 0.75rem 1rem 0; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 2px solid transparent; border-radius: 4px; text-decoration: none;
}
button:hover, .button:hover { text-decoration: underline; }
button.secondary, .button.secondary { color: var(--text); background: var(--panel); border-color: var(--edge); }
button.warning { color: var(--page); background: var(--error); }
button.link { font-weight: 400; padding: 0; margin: 0; border: 0; background: none; color: inherit; text-decoration: underline; }
.field, fieldset { margin: 0 0 1.5rem; padding: 0; border: 0; max-width: 44rem; min-width: 0; }
label, legend { display: block; font-weight: 600; margin-bottom: 0.25rem; padding: 0; }
legend.heading { font-size: 1.4rem; line-height: 1.25; margin-bottom: 0.75rem; }
.field .hint, fieldset .hint { margin: 0 0 0.25rem; }
input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea {
  font: inherit; color: inherit; background: var(--page); width: 100%; max-width: 28rem; min-height: 2.75rem; padding: 0.45rem 0.5rem;
  border: 2px solid var(--edge); border-radius: 4px;
}
textarea { max-width: 44rem; min-height: 8rem; }
input.width-10 { max-width: 10rem; }
input.width-20 { max-width: 18rem; }
.choice { display: flex; gap: 0.6rem; align-items: flex-start; margin-bottom: 0.5rem; }
.choice label { font-weight: 400; margin: 0; }
.choice input { width: 1.4rem; height: 1.4rem; margin: 0.05rem 0 0; flex: none; accent-color: var(--accent); }
.has-error { border-left: 5px solid var(--error); padding-left: 0.9rem; }
.error { color: var(--error); font-weight: 600; margin: 0 0 0.25rem; }
.error-summary { border: 4px solid var(--error); padding: 1rem; margin-bottom: 1.5rem; max-width: 44rem; }
.error-summary h2 { margin: 0 0 0.5rem; }
.error-summary ul { margin: 0; padding-left: 1.2rem; }
.error-summary a { color: var(--error); font-weight: 600; }
.error-summary a:focus-visible { color: var(--on-focus); }
.notice, .success, .attention { border-left: 5px solid var(--edge); background: var(--panel); padding: 0.75rem 1rem; margin: 0 0 1.5rem; max-width: 44rem; }
.success { border-color: #1d7a4d; background: var(--good); }
.attention { border-color: #a86c00; background: var(--warning); }
:is(.notice, .success, .attention) > :last-child { margin-bottom: 0; }
.filters { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: flex-end; }
.filters .field { flex: 1 1 11rem; max-width: 20rem; margin-bottom: 1rem; }
.scroll { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); }
tbody th time { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td form, td button { margin: 0; }
dl.summary { display: grid; grid-template-columns: minmax(9rem, 1fr) 3fr; max-width: none; margin: 0 0 1.5rem; }
dl.summary > * { margin: 0; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); min-width: 0; }
dl.summary dt { font-weight: 600; }
.qr { width: 14rem; max-width: 100%; background: #fff; margin-bottom: 1rem; forced-color-adjust: none; }
.qr svg { display: block; width: 100%; height: auto; }
.key { font-size: 1.2rem; letter-spacing: 0.05em; }
.lines { white-space: pre-wrap; }
th .code { white-space: nowrap; }
.pager { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 1rem 0; }
@media (max-width: 40rem) {
  h1 { font-size: 1.6rem; }
  dl.summary { display: block; }
  dl.summary dt { border: 0; padding-bottom: 0; }
  table.stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stacked :is(tbody, tr, th, td) { display: block; }
  table.stacked :is(th, td) { border: 0; padding: 0.1rem 0; }
  table.stacked td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
  table.stacked tr { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
}
@media (forced-colors: active) {
  header, .notice, .success, .attention, button, .button { border: 1px solid; }
  nav a:not([aria-current]) { border-bottom-color: Canvas; }
  :focus-visible { outline-color: Highlight; }
}
@media print {
  header, nav, .skip-link, .back-link, form { display: none; }
}
${receiptStyles}${shownStyles}`;
