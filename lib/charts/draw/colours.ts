/** The appearances of a file; a page follows the reader's own. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** The colours of `app/tokens.css` that pictures use: a file cannot ask a style sheet. A test compares them. */
export const colours = {
  surface: ['#fbfaf7', '#12161c'],
  ink: ['#1c2430', '#e8ebef'],
  'ink-muted': ['#535d6a', '#a7b1be'],
  rule: ['#dcd9d0', '#2e3641'],
  'rule-strong': ['#767b84', '#808a97'],
  'status-line': ['#6b7077', '#8b94a1'],
  'status-not-assessed': ['#fbfaf7', '#12161c'],
  'status-no-evidence': ['#dfe1e5', '#3f4144'],
  'status-not-started': ['#7a7b7d', '#7e8187'],
  'status-in-progress': ['#8dcbff', '#004675'],
  'status-partially-implemented': ['#4b8dd9', '#4871c8'],
  'status-substantially-implemented': ['#275ab6', '#70a8ff'],
  'status-implemented': ['#110b8e', '#d1e5ff'],
  'status-regressed': ['#b83c00', '#ff7f4a'],
  'status-superseded': ['#c8b471', '#634f0b'],
  'on-not-assessed': ['#1c2430', '#e8ebef'],
  'on-no-evidence': ['#1c2430', '#ffffff'],
  'on-not-started': ['#000000', '#000000'],
  'on-in-progress': ['#1c2430', '#ffffff'],
  'on-partially-implemented': ['#0b1018', '#ffffff'],
  'on-substantially-implemented': ['#ffffff', '#0b1018'],
  'on-implemented': ['#ffffff', '#0b1018'],
  'on-regressed': ['#ffffff', '#0b1018'],
  'on-superseded': ['#1c2430', '#ffffff'],
  'series-1': ['#0a5c5b', '#6fcfc6'],
  'series-2': ['#a8480a', '#ff9d5c'],
  'series-3': ['#6a3d9a', '#c9a6f0'],
  'series-4': ['#275ab6', '#70a8ff'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** What stands for them where the reader forces colours of their own, as `app/forced-colours.css` has it. */
export const forcedColours: Record<keyof typeof colours, string> = {
  surface: 'Canvas',
  ink: 'CanvasText',
  'ink-muted': 'CanvasText',
  rule: 'GrayText',
  'rule-strong': 'CanvasText',
  'status-line': 'CanvasText',
  'status-not-assessed': 'Canvas',
  'status-no-evidence': 'Canvas',
  'status-not-started': 'GrayText',
  'status-in-progress': 'Canvas',
  'status-partially-implemented': 'Highlight',
  'status-substantially-implemented': 'Highlight',
  'status-implemented': 'CanvasText',
  'status-regressed': 'LinkText',
  'status-superseded': 'Canvas',
  'on-not-assessed': 'CanvasText',
  'on-no-evidence': 'CanvasText',
  'on-not-started': 'Canvas',
  'on-in-progress': 'CanvasText',
  'on-partially-implemented': 'HighlightText',
  'on-substantially-implemented': 'HighlightText',
  'on-implemented': 'Canvas',
  'on-regressed': 'Canvas',
  'on-superseded': 'CanvasText',
  'series-1': 'CanvasText',
  'series-2': 'LinkText',
  'series-3': 'Highlight',
  'series-4': 'GrayText',
};

export type Colour = keyof typeof colours;

export const colourIn = (scheme: Scheme, colour: Colour): string =>
  colours[colour][schemes.indexOf(scheme)] ?? colours[colour][0];
