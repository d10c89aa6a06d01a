/** How a report looks: light or dark as the reader's system is, the pictures always on grey as in ISO 3664. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1f23; --quiet: #555c65; --line: #d5d9de; --soft: #f3f5f7;
  --link: #0b57b0; --on: #0b57b0; --on-ink: #ffffff; --desk: #c9ccd0; --mark: #c4007a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --ink: #e8eaed; --quiet: #a9b1ba; --line: #3a4048; --soft: #202429;
    --link: #8ab8ff; --on: #8ab8ff; --on-ink: #10141a; --desk: #4a4e54;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0; }
p { margin: 0; }
a { color: var(--link); }
.summary { font-size: 1.15rem; }
.compared { color: var(--quiet); margin: .75rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; }
.compared dt { font-weight: 600; }
.compared dd { margin: 0; overflow-wrap: anywhere; }
.legend { color: var(--quiet); margin-top: .75rem; font-size: .9rem; }
nav ul { list-style: none; margin: 1.25rem 0 0; padding: 0; border-top: 1px solid var(--line); }
nav li { padding: .35rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 .75rem; }
nav a { font-weight: 600; min-height: 1.5rem; min-width: 1.5rem; }
.toolbar {
  position: sticky; top: 0; z-index: 2; margin: 1.5rem 0 0; padding: .6rem 0; background: var(--paper);
  border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center;
}
.choice { display: flex; flex-wrap: wrap; margin: 0; padding: 0; border: 0; gap: .35rem; }
.choice legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.choice label, .toolbar button {
  display: inline-flex; align-items: center; min-height: 2rem; padding: 0 .8rem; border: 1px solid var(--quiet);
  border-radius: 1rem; background: var(--paper); color: var(--ink); font: inherit; font-size: .95rem; cursor: pointer;
}
.choice input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.choice label:has(:checked) { background: var(--on); border-color: var(--on); color: var(--on-ink); }
.choice label:has(:focus-visible), .toolbar button:focus-visible, a:focus-visible, input:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px;
}
.outline { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; font-size: .95rem; }
.outline input { width: 1.25rem; height: 1.25rem; accent-color: var(--on); }
.side { padding: 2rem 0; border-bottom: 1px solid var(--line); }
.words { color: var(--quiet); margin-top: .15rem; }
.views {
  margin-top: 1rem; padding: 1rem; background: var(--desk); border-radius: .5rem; color: #16181b;
  display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; justify-items: center; align-items: start;
}
@media (prefers-color-scheme: dark) { .views { color: #ffffff; } }
figure { margin: 0; max-width: 100%; }
figcaption { font-size: .9rem; font-weight: 600; margin-bottom: .35rem; }
.picture { position: relative; display: block; width: fit-content; max-width: 100%; line-height: 0; }
.picture img { display: block; max-width: 100%; height: auto; background: #ffffff; }
.picture svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none; }
.trim { fill: none; stroke: #000000; stroke-opacity: .35; stroke-width: 1px; stroke-dasharray: 4 3; }
.halo { fill: none; stroke: #ffffff; stroke-width: 5px; }
.area { fill: none; stroke: var(--mark); stroke-width: 2.5px; }
.no-outlines .halo, .no-outlines .area { display: none; }
.missing { align-self: center; font-size: .95rem; padding: 2rem 1rem; text-align: center; }
.range { grid-column: 1 / -1; width: min(100%, 30rem); height: 2rem; margin: 0; accent-color: var(--on); }
.stacked .pair { grid-template-columns: minmax(0, max-content); justify-content: center; }
.stacked .pair figure { grid-area: 1 / 1; }
.stacked .pair .range { grid-area: 2 / 1; width: 100%; }
.view-slider .pair .after figcaption { text-align: right; }
.view-slider .pair .after .picture { clip-path: inset(-1rem -1rem -1rem var(--at, 50%)); }
.view-slider .pair .after .picture::after {
  content: ''; position: absolute; top: 0; bottom: 0; left: var(--at, 50%); width: 3px; background: var(--mark);
}
.view-blink.shows-before .pair .after, .view-blink.shows-after .pair .before { visibility: hidden; }
.view-difference .pair .after img { mix-blend-mode: difference; }
.view-difference .pair { isolation: isolate; }
.view-difference .pair .picture { filter: none; }
.view-difference .pair figcaption { visibility: hidden; }
.view-difference .pair .before svg { display: none; }
.same ul { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 1rem; align-items: end; }
.same figure { display: flex; flex-direction: column; gap: .35rem; }
.same figcaption { order: 2; font-weight: 400; margin: 0; overflow-wrap: anywhere; }
.same .picture { border: 1px solid var(--line); }
footer { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; color: var(--quiet); font-size: .9rem; }
@media (max-width: 40rem) { .views { grid-template-columns: minmax(0, 1fr); } .toolbar { position: static; } }
@media (forced-colors: active) { .choice label:has(:checked) { outline: 3px solid Highlight; } }
@media print { .toolbar { display: none; } .side { break-inside: avoid; } }
`
