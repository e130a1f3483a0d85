import Color from 'colorjs.io';
import {type AtRule, type Declaration, parse, type Root} from 'postcss';
import type {LintFacts, PolicyFinding} from '../../policy/lints/finding.ts';
import {ICO_MANAGING} from '../rules/sources.ts';
import {type ColourName, type Scheme, themeColours} from './theme-colours.ts';

/** The checks of a style sheet. */
const answersDiffer: LintFacts = {
  id: 'theme-answers-differ',
  level: 'problem',
  reason: '',
  source: ICO_MANAGING,
  wording: 'privacy-desk::part(accept-all), privacy-desk::part(reject-all) {…}',
};

const contrastLow: LintFacts = {
  id: 'theme-contrast',
  level: 'problem',
  reason: '',
  source: 'https://www.w3.org/TR/WCAG22/#contrast-minimum',
  wording: 'A darker or a lighter shade of one of the two colours.',
};

const notCss: LintFacts = {
  id: 'theme-syntax',
  level: 'problem',
  reason: '',
  source: '',
  wording: 'CSS that browsers can read.',
};

/** Pairs of colours that lie on each other, and the contrast that each needs. */
const PAIRS: readonly (readonly [front: ColourName, back: ColourName, needed: number, what: string])[] = [
  ['accent-text', 'accent', 4.5, 'Text on both answers'],
  ['text', 'surface', 4.5, 'Text on the background'],
  ['muted', 'surface', 4.5, 'Less important text on the background'],
  ['accent', 'surface', 4.5, 'Links on the background'],
  ['focus', 'surface', 3, 'The ring around what the keyboard is on'],
];

/**
 * Says what is wrong with the look that a style sheet gives the widget: an answer that looks unlike the other one, and colours with too little
 * contrast. Colours that only a browser can compute are not compared. Never throws.
 */
export function checkTheme(css: string): readonly PolicyFinding[] {
  let root: Root;
  try {
    root = parse(css);
  } catch (error) {
    const {line, column, reason} = error as {line?: number; column?: number; reason?: string};
    return [{...notCss, reason: `This is not CSS: ${reason ?? String(error)}.`, line, column}];
  }
  const declarations: Declaration[] = [];
  root.walkDecls((declaration) => void declarations.push(declaration));
  return [...answerFindings(declarations), ...contrastFindings(declarations)].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  );
}

/** Declarations for one of the two answers of the panel that the other one does not have. Those of the banner cannot be changed. */
function answerFindings(declarations: readonly Declaration[]): readonly PolicyFinding[] {
  const keysOf = (declaration: Declaration, part: string): readonly string[] =>
    selectorsOf(declaration).flatMap((selector) =>
      new RegExp(`::part\\(\\s*${part}\\s*\\)`).test(selector)
        ? [`${conditionOf(declaration)} ${selector.replace(/::part\([^)]*\)/, '')} ${declaration.toString()}`]
        : [],
    );
  const answers = ['accept-all', 'reject-all'] as const;
  const known = answers.map((part) => new Set(declarations.flatMap((one) => keysOf(one, part))));
  return declarations.flatMap((declaration) =>
    answers.flatMap((part, index) => {
      const other = known[1 - index];
      const isAlone = keysOf(declaration, part).some((key) => other?.has(key) !== true);
      if (!isAlone) return [];
      const reason = `Only “${part}” gets ${declaration.prop}. Refusing has to be as easy as agreeing, so both answers look alike.`;
      return [at({...answersDiffer, reason}, declaration)];
    }),
  );
}

function contrastFindings(declarations: readonly Declaration[]): readonly PolicyFinding[] {
  const own = declarations.filter(({prop}) => prop.startsWith('--'));
  const found = (['light', 'dark'] as const).flatMap((scheme) => {
    const values = new Map(
      own.filter((one) => appliesIn(one, scheme)).map((one) => [one.prop, one] as const),
    );
    return PAIRS.flatMap(([front, back, needed, what]) => {
      const [one, other] = [front, back].map((name) => values.get(`--privacy-desk-${name}`));
      const declared = one ?? other;
      const ratio = contrastOf(colourOf(front, scheme, values), colourOf(back, scheme, values));
      if (!declared || ratio === undefined || ratio >= needed) return [];
      const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
      const reason = `${what}, in ${scheme} mode: the contrast is ${shown}:1. It has to be at least ${needed}:1.`;
      return [at({...contrastLow, reason}, declared)];
    });
  });
  return found;
}

/** Outside a media query about colours, a declaration applies in both modes. */
function appliesIn(declaration: Declaration, scheme: Scheme): boolean {
  const [, named] = /prefers-color-scheme\s*:\s*(light|dark)/.exec(conditionOf(declaration)) ?? [];
  return named === undefined || named === scheme;
}

type Values = ReadonlyMap<string, Declaration>;

/** A colour of the widget, the site's own or the default; `undefined` when only a browser can compute it. */
function colourOf(name: ColourName, scheme: Scheme, values: Values): Color | undefined {
  const text = values.get(`--privacy-desk-${name}`)?.value ?? themeColours[name][scheme];
  const value = resolve(text, values);
  const colour = value === undefined ? null : Color.try(value);
  return colour && colour.alpha === 1 ? colour : undefined;
}

/** Replaces `var(--name)` by what the same style sheet says of it. */
function resolve(text: string, values: Values, depth = 0): string | undefined {
  const [, name = ''] = /^var\(\s*(--[\w-]+)\s*\)$/.exec(text.trim()) ?? [];
  if (name === '') return text.includes('var(') ? undefined : text;
  const next = values.get(name)?.value;
  return next === undefined || depth > 8 ? undefined : resolve(next, values, depth + 1);
}

function contrastOf(one: Color | undefined, other: Color | undefined): number | undefined {
  return one && other ? one.contrast(other, 'WCAG21') : undefined;
}

function selectorsOf({parent}: Declaration): readonly string[] {
  return parent?.type === 'rule' && 'selectors' in parent ? parent.selectors : [];
}

/** The at-rules that a declaration is in, as one text. */
function conditionOf(declaration: Declaration): string {
  const conditions: string[] = [];
  for (let node = declaration.parent; node && node.type !== 'root'; node = node.parent as typeof node)
    if (node.type === 'atrule') conditions.push(`@${(node as AtRule).name} ${(node as AtRule).params}`);
  return conditions.join(' ');
}

function at(facts: LintFacts, {source, prop, value}: Declaration): PolicyFinding {
  return {...facts, line: source?.start?.line, column: source?.start?.column, excerpt: `${prop}: ${value}`};
}
