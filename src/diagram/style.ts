/** How diagrams are dressed. A page has the same rules in its own style sheet, on its own tokens; a test compares them. */

/** Rules for what is inside `svg.diagram`; form tells everything, no colour does. */
export const DIAGRAM_RULES = `
.diagram { font: 13px var(--sans); fill: var(--ink); }
.diagram text { text-anchor: middle; stroke: none; }
.diagram .start { text-anchor: start; }
.diagram .name { font-size: 14px; }
.diagram .blank { font-size: 0; }
.diagram .box, .diagram .frame { fill: var(--paper); stroke: var(--ink); }
.diagram .frame, .diagram .line, .diagram .bars, .diagram .cross { fill: none; stroke: var(--ink); }
.diagram .hub .box { fill: var(--wash); stroke-width: 2.5; }
.diagram .hub .name { font-weight: 600; }
.diagram .silent .box { stroke: var(--soft); stroke-dasharray: 1 3; stroke-linecap: round; }
.diagram .silent text, .diagram .word { fill: var(--soft); font-style: italic; }
.diagram .local .line, .diagram .reply .line { stroke-dasharray: 5 3; }
.diagram .life, .diagram .else { stroke: var(--soft); }
.diagram .else { stroke-dasharray: 3 3; }
.diagram .note { fill: var(--wash); stroke: var(--soft); }
.diagram .step { fill: var(--ink); }
.diagram .count { font-size: 11px; font-weight: 600; fill: var(--paper); }
.diagram .strong { font-weight: 600; }
.diagram .number { font-size: 15px; font-weight: 600; }
.diagram a:focus .box, .diagram a:hover .box { stroke: var(--link); stroke-width: 2.5; }
.diagram a:focus { outline: none; }
@media (forced-colors: active) {
  .diagram { --ink: CanvasText; --soft: CanvasText; --paper: Canvas; --wash: Canvas; --link: Highlight; }
}
`.trim();

const LIGHT = '--paper:#fff;--wash:#f1f4f5;--ink:#14191c;--soft:#525d66;--link:#0b4f7a';
const DARK = '--paper:#12171a;--wash:#1c2429;--ink:#e2e7ea;--soft:#a1adb5;--link:#8ac6ec';
const SANS = "'Segoe UI',system-ui,-apple-system,'Noto Sans','Open Sans',sans-serif";

/** For a file that stands alone: the tokens of the site, its ground, and the rules. */
export const STANDALONE_STYLE = [
  `.diagram{${LIGHT};--sans:${SANS};background:var(--paper)}`,
  `@media (prefers-color-scheme:dark){.diagram{${DARK}}}`,
  `@media print{.diagram{${LIGHT}}}`,
  DIAGRAM_RULES.replace(/\s*\n\s*/g, ''),
].join('');
