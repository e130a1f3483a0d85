/** The modes that colours are set for. */
export type Scheme = 'light' | 'dark';

/** A colour of the widget that a site can set, without `--privacy-desk-`. */
export type ColourName = keyof typeof themeColours;

/** The default of each colour that text or the focus ring needs, as `docs/theming.md` lists them. */
export const themeColours = {
  surface: {light: '#fff', dark: '#171d27'},
  text: {light: '#17202e', dark: '#e8edf4'},
  muted: {light: '#4c596b', dark: '#aab6c6'},
  accent: {light: '#1c3f6e', dark: '#a9c9f8'},
  'accent-text': {light: '#fff', dark: '#0c1a2e'},
  focus: {light: '#1769e0', dark: '#7ab3ff'},
} as const satisfies Readonly<Record<string, Readonly<Record<Scheme, string>>>>;
