/** A custom property of the widget, as docs/theming.md lists it. */
export interface ThemeProperty {
  readonly name: string;
  /** The default value, in light mode. */
  readonly light: string;
  /** The default value of a colour in dark mode. */
  readonly dark?: string;
}

const colours = [
  ['surface', '#fff', '#171d27'],
  ['raised', '#f4f6f9', '#212936'],
  ['text', '#17202e', '#e8edf4'],
  ['muted', '#4c596b', '#aab6c6'],
  ['accent', '#1c3f6e', '#a9c9f8'],
  ['accent-text', '#fff', '#0c1a2e'],
  ['border', '#d3dae4', '#3a4658'],
  ['focus', '#1769e0', '#7ab3ff'],
] as const;

const others = [
  ['radius', '1em'],
  ['shadow', 'soft'],
  ['title', '1.3em'],
  ['motion', '0.2s'],
  ['font', 'system-ui'],
  ['size', 'the visitor’s own'],
  ['space', '1.5em, less on a phone'],
  ['width', '68em'],
  ['layer', '2147483647'],
] as const;

/** All custom properties with their light default and, for colours, their dark default. They are those of docs/theming.md. */
export const properties: readonly ThemeProperty[] = [
  ...colours.map(([name, light, dark]) => ({name: `--privacy-desk-${name}`, light, dark})),
  ...others.map(([name, light]) => ({name: `--privacy-desk-${name}`, light})),
];

/** Declarations that force the colours of a theme, `light` or `dark`; none for `system`. */
export function themeDeclarations(
  theme: 'system' | 'light' | 'dark',
): readonly (readonly [string, string])[] {
  if (theme === 'system') return [];
  return properties.flatMap((property) =>
    property.dark === undefined
      ? []
      : [[property.name, theme === 'light' ? property.light : property.dark] as const],
  );
}
