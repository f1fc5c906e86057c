import { createHash } from 'node:crypto';
import { colours, forcedColours } from './draw/colours';

/** From which width of the frame on each drawing is shown; the wide one shrinks a little before it fits. */
export const frameWidths = { narrow: 0, middle: 578, wide: 700 } as const;

/** The one style sheet of what stands in frames, in the colours of the program; the policy knows it by its hash. */
export const embedStyle = `
:root { color-scheme: light dark; ${Object.entries(colours)
  .map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`)
  .join(' ')} --accent: light-dark(#0a5c5b, #6fcfc6); }
:root[data-scheme="light"] { color-scheme: light; }
:root[data-scheme="dark"] { color-scheme: dark; }
@font-face { font-family: "As wide"; src: local("Arial"), local("Liberation Sans"); size-adjust: 93%; }
@media (forced-colors: active) { :root, :root[data-scheme] { ${Object.entries(forcedColours)
  .map(([name, colour]) => `--${name}: ${colour};`)
  .join(' ')} --accent: LinkText; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 12px 16px; background: var(--surface); color: var(--ink);
  font: 15px/1.45 "Source Sans 3", "Source Sans Pro", "As wide", "Noto Sans", system-ui, sans-serif; overflow-wrap: break-word; }
h1 { margin: 0; font-size: 20px; line-height: 1.25; text-wrap: balance; }
p { margin: 4px 0 0; }
.muted { color: var(--ink-muted); font-size: 14px; }
a { color: var(--accent); text-underline-offset: 0.18em; }
a:focus-visible, summary:focus-visible, .frame:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.picture { margin: 16px 0 8px; forced-color-adjust: none; background: var(--surface); }
.picture svg { display: block; max-width: 100%; height: auto; font-family: inherit; }
.middle, .wide { display: none; }
@media (min-width: ${frameWidths.middle}px) { .middle { display: block; } .narrow { display: none; } }
@media (min-width: ${frameWidths.wide}px) { .wide { display: block; } .middle { display: none; } }
ol { margin: 0 0 8px; padding: 0; font-size: 14px; list-style: none; }
b { display: inline-block; min-width: 1.6em; }
summary { padding: 6px 0; cursor: pointer; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; }
[data-numeric] { text-align: right; }
`;

export const embedStyleHash = createHash('sha256').update(embedStyle).digest('base64');
