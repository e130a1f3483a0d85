import {readFile} from 'node:fs/promises';
import type {Tab} from '../../drive/visitor.ts';

interface Finder {
  readonly type: string;
  readonly target: {readonly selector: string; readonly displayFilter?: boolean};
}

/** A rule of Consent-O-Matic. Only the parts that our rule uses are supported. */
interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly Finder[];
    readonly showingMatcher: readonly Finder[];
  }[];
  readonly methods: readonly {readonly name: string; readonly action: Finder}[];
}

/** What the extension has detected. */
export interface Detected {
  readonly present: boolean;
  readonly showing: boolean;
}

/** The order in which the extension calls the methods of a rule. */
const METHODS = ['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT'];

/** Reads the rule in docs/consent-o-matic.json. */
export async function readRule(): Promise<Rule> {
  const text = await readFile(new URL('../../../docs/consent-o-matic.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as {readonly 'privacy-desk': Rule})['privacy-desk'];
}

/**
 * Detects the banner as the extension does:
 * https://github.com/cavi-au/Consent-O-Matic/blob/master/Extension/Detector.js
 */
export async function detect(tab: Tab, {detectors}: Rule): Promise<Detected> {
  const found = await Promise.all(
    detectors.map(async ({presentMatcher, showingMatcher}) => ({
      present: await findAll(tab, presentMatcher),
      showing: await findAll(tab, showingMatcher),
    })),
  );
  return found.find(({present}) => present) ?? {present: false, showing: false};
}

/** Runs the methods of the rule, as the extension does when the banner is showing. */
export async function runMethods(tab: Tab, {methods}: Rule): Promise<void> {
  for (const method of METHODS)
    for (const {name, action} of methods) if (name === method) await tab.evaluate(findIn, action, true);
}

async function findAll(tab: Tab, finders: readonly Finder[]): Promise<boolean> {
  return (await Promise.all(finders.map((finder) => tab.evaluate(findIn, finder, false)))).every(Boolean);
}

/** Finds an element as the extension does, and clicks it when `click` is true. Runs in the page. */
function findIn({type, target: {selector, displayFilter}}: Finder, click: boolean): boolean {
  if (type !== (click ? 'click' : 'css')) throw new Error(`The type "${type}" is not supported.`);
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    ({offsetHeight}) => displayFilter === undefined || displayFilter === offsetHeight > 0,
  );
  if (click) found?.click();
  return found !== undefined;
}
