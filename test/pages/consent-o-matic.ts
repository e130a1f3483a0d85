import {readFile} from 'node:fs/promises';
import type {Tab} from '../drive/visitor.ts';

interface Finding {
  readonly type: string;
  readonly target: {readonly selector: string; readonly displayFilter?: boolean};
}

/** A rule of Consent-O-Matic, as far as ours goes. */
interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly Finding[];
    readonly showingMatcher: readonly Finding[];
  }[];
  readonly methods: readonly {readonly name: string; readonly action: Finding}[];
}

/** What the extension has found. */
export interface Detected {
  readonly present: boolean;
  readonly showing: boolean;
}

/** In this order it calls the methods of a rule. */
const METHODS = ['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT'];

/** The rule that the documents offer. */
export const readRule = async (): Promise<Rule> => {
  const text = await readFile(new URL('../../docs/consent-o-matic.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as {readonly 'privacy-desk': Rule})['privacy-desk'];
};

/** Finds as the extension does, and presses what it found when `press` says so. Runs in the page. */
const findIn = ({type, target: {selector, displayFilter}}: Finding, press: boolean): boolean => {
  if (type !== (press ? 'click' : 'css')) throw new Error(`This interpreter does not know "${type}".`);
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    ({offsetHeight}) => displayFilter === undefined || displayFilter === offsetHeight > 0,
  );
  if (press) found?.click();
  return found !== undefined;
};

const areFound = async (tab: Tab, all: readonly Finding[]): Promise<boolean> =>
  (await Promise.all(all.map((finding) => tab.evaluate(findIn, finding, false)))).every(Boolean);

/**
 * Looks for the banner as the extension's own interpreter does:
 * https://github.com/cavi-au/Consent-O-Matic/blob/master/Extension/Detector.js
 */
export const detect = async (tab: Tab, {detectors}: Rule): Promise<Detected> => {
  const found = await Promise.all(
    detectors.map(async ({presentMatcher, showingMatcher}) => ({
      present: await areFound(tab, presentMatcher),
      showing: await areFound(tab, showingMatcher),
    })),
  );
  return found.find(({present}) => present) ?? {present: false, showing: false};
};

/** Does what the rule says, as the extension does once the banner is showing. */
export const carryOut = async (tab: Tab, {methods}: Rule): Promise<void> => {
  for (const called of METHODS)
    for (const {name, action} of methods) if (name === called) await tab.evaluate(findIn, action, true);
};
