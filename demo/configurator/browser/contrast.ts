import {properties} from '../../gallery/properties.ts';
import type {Declarations, Draft} from './draft.ts';

/** Two colours that are too similar, or a value that is no colour. */
export interface ColourWarning {
  readonly scheme: 'light' | 'dark';
  readonly message: string;
}

/** Pairs of colours that lie on each other, and the ratio that each needs: https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast */
const PAIRS = [
  ['text', 'surface', 4.5, 'Text on the background'],
  ['text', 'raised', 4.5, 'Text on the background of a category'],
  ['muted', 'surface', 4.5, 'Less important text on the background'],
  ['muted', 'raised', 4.5, 'Less important text on the background of a category'],
  ['accent-text', 'accent', 4.5, 'Text on an answer button'],
  ['accent', 'surface', 4.5, 'Links on the background'],
  ['focus', 'surface', 3, 'The focus ring on the background'],
] as const;

/** Colours as red, green and blue, 0 to 255. `undefined` for a text that is no colour. */
export type ReadColour = (text: string) => readonly [number, number, number] | undefined;

/** Every pair of colours of the theme whose contrast is too low, and every value that is no colour. */
export function colourWarnings({light, dark}: Draft, readColour: ReadColour): readonly ColourWarning[] {
  // A colour that is only set for light pages applies in dark mode too.
  return [...warningsIn('light', light, readColour), ...warningsIn('dark', {...light, ...dark}, readColour)];
}

function warningsIn(
  scheme: ColourWarning['scheme'],
  declarations: Declarations,
  readColour: ReadColour,
): readonly ColourWarning[] {
  const valueOf = (name: string): string => {
    const property = properties.find((one) => one.name === `--privacy-desk-${name}`);
    return (
      declarations[`--privacy-desk-${name}`] ?? (scheme === 'dark' ? property?.dark : property?.light) ?? ''
    );
  };
  const names = [...new Set(PAIRS.flatMap(([one, other]) => [one, other]))];
  const wrong = names.filter((name) => readColour(valueOf(name)) === undefined);
  return [
    ...wrong.map((name) => ({scheme, message: `“${valueOf(name)}” for ${name} is no colour.`})),
    ...PAIRS.flatMap(([front, back, needed, what]) => {
      const [one, other] = [readColour(valueOf(front)), readColour(valueOf(back))];
      if (!one || !other) return [];
      const ratio = contrastOf(one, other);
      if (ratio >= needed) return [];
      const found = (Math.floor(ratio * 10) / 10).toFixed(1);
      return [{scheme, message: `${what}: the contrast is ${found}:1. It has to be at least ${needed}:1.`}];
    }),
  ];
}

/** The contrast ratio of two opaque colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Reads colours as the browser does, in any notation that it knows. */
export function colourReader(page: Document): ReadColour {
  const canvas = Object.assign(page.createElement('canvas'), {width: 1, height: 1});
  const context = canvas.getContext('2d', {willReadFrequently: true});
  return (text) => {
    if (!context || !CSS.supports('color', text) || text.includes('var(')) return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
}
