import {properties} from '../../gallery/properties.ts';
import {contrastOf, nearestShade, type ReadColour, type Rgb} from './contrast.ts';
import type {Draft, Look} from './draft.ts';
import {lookName} from './look-names.ts';
import type {PageFinding} from './page-finding.ts';

/** Pairs of colours that lie on each other, and the ratio that each needs: https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast */
const PAIRS = [
  ['text', 'surface', 4.5, 'Text on the background'],
  ['text', 'raised', 4.5, 'Text on the background of a category'],
  ['muted', 'surface', 4.5, 'Less important text on the background'],
  ['muted', 'raised', 4.5, 'Less important text on the background of a category'],
  ['accent-text', 'accent', 4.5, 'Text on an answer button'],
  ['accent', 'surface', 4.5, 'Links on the background'],
  ['focus', 'surface', 3, 'The ring around what the keyboard is on'],
] as const;

type Pair = (typeof PAIRS)[number];
type Scheme = keyof Look;

/** The colours of one mode: `undefined` for one that is no colour. */
type ColourOf = (name: string) => Rgb | undefined;

/** Every colour that is no colour, and every pair with too little contrast, at the field that the officer has filled in. */
export function lookFindings(draft: Draft, readColour: ReadColour): readonly PageFinding[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const wrong = wrongColours(draft, scheme, readColour);
    const colourOf: ColourOf = (name) => {
      const key = `--privacy-desk-${name}`;
      const own = wrong.includes(key) ? undefined : draft[scheme][key];
      return readColour(own ?? properties.find((one) => one.name === key)?.[scheme] ?? '');
    };
    return [
      ...wrong.map((key) => notAColour(key, scheme, draft[scheme][key] ?? '')),
      ...PAIRS.flatMap((pair) => contrastFinding(pair, scheme, draft, colourOf)),
    ];
  });
}

/** The look without values that are no colours: the widget then has its own colours there. */
export function usableLook<T extends Look>(look: T, readColour: ReadColour): T {
  const kept = (scheme: Scheme): Look[Scheme] => {
    const wrong = wrongColours(look, scheme, readColour);
    return Object.fromEntries(Object.entries(look[scheme]).filter(([key]) => !wrong.includes(key)));
  };
  return {...look, light: kept('light'), dark: kept('dark')};
}

function wrongColours(look: Look, scheme: Scheme, readColour: ReadColour): readonly string[] {
  return properties.flatMap(({name, dark}) => {
    const value = look[scheme][name];
    return dark !== undefined && value !== undefined && readColour(value) === undefined ? [name] : [];
  });
}

function notAColour(key: string, scheme: Scheme, value: string): PageFinding {
  return {
    level: 'problem',
    path: `${key}-${scheme}`,
    message: `“${value}” is not a colour that can be used. Expected a colour code such as #7a1f5c, or an English name in one word, such as palegreen. This is not used until you correct it.`,
    field: fieldOf(key, scheme),
  };
}

function fieldOf(key: string, scheme: Scheme): {readonly id: string; readonly name: string} {
  return {id: `${key}-${scheme}`, name: `${lookName(key)}, in ${scheme} mode`};
}

function contrastFinding(
  pair: Pair,
  scheme: Scheme,
  draft: Draft,
  colourOf: ColourOf,
): readonly PageFinding[] {
  const [front, back, needed, what] = pair;
  const ratio = ratioOf(colourOf(front), colourOf(back));
  if (ratio >= needed) return [];
  const found = (Math.floor(ratio * 10) / 10).toFixed(1);
  // The colour that the officer has chosen is the one to change. Of two, it is the one of which a shade passes.
  const chosen = [front, back].filter((name) => draft[scheme][`--privacy-desk-${name}`] !== undefined);
  const proposals = chosen.map((name) => [name, shadeFor(name, colourOf)] as const);
  const [name = front, proposal] = proposals.find(([, shade]) => shade !== undefined) ?? proposals[0] ?? [];
  const key = `--privacy-desk-${name}`;
  const advice =
    proposal === undefined ? ' No shade of it is enough: change the other colour of the two.' : '';
  return [
    {
      level: 'problem',
      path: `${key}-${scheme}`,
      message: `${what}: the contrast is ${found}:1. It has to be at least ${needed}:1.${advice}`,
      field: fieldOf(key, scheme),
      proposal,
    },
  ];
}

/** The nearest shade of a colour that has enough contrast with every colour that it lies on, and that lies on it. */
function shadeFor(name: string, colourOf: ColourOf): string | undefined {
  const colour = colourOf(name);
  const concerned = PAIRS.filter(([front, back]) => front === name || back === name);
  if (!colour) return undefined;
  return nearestShade(colour, (shade) =>
    concerned.every(
      ([front, back, needed]) => ratioOf(shade, colourOf(front === name ? back : front)) >= needed,
    ),
  );
}

/** Without a second colour there is nothing to compare: that is a finding of its own. */
function ratioOf(one: Rgb | undefined, other: Rgb | undefined): number {
  return one && other ? contrastOf(one, other) : Infinity;
}
