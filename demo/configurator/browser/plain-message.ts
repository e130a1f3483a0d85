import type {Finding} from '../../../src/cli/findings.ts';
import type {UncheckedObject} from '../../../src/config/unchecked.ts';
import {textAt, type ValuePath} from './site-values.ts';

/** What Privacy Desk puts in the place of a variable. */
const VARIABLES: Readonly<Record<string, string>> = {
  '{organisation}': 'the name of your organisation',
  '{category}': 'the name of a category',
  '{categories}': 'the names of categories',
  '{purpose}': 'a purpose',
  '{description}': 'what a category is for',
  '{service}': 'the name of a tool',
  '{services}': 'the names of tools',
  '{provider}': 'the name of a provider',
  '{days}': 'a number of days',
  '{date}': 'a date',
  '{settings}': 'the words of the link to the settings',
};

const NOT_USED = 'This is not used until you correct it.';

/** Advice on what to write, by the kind of finding and the end of its path. The first that fits counts. */
const SENTENCES: readonly (readonly [Finding['code'], RegExp, string])[] = [
  ['organisation-missing', /^/, 'Write the name of your organisation: visitors have to learn who asks them.'],
  ['link-missing', /policy$/, 'Write the address of your privacy policy.'],
  ['link-missing', /cookies$/, 'Write the address of your page with the list of cookies.'],
  ['service-incomplete', /purpose$/, 'Say in a sentence what this tool does for your visitors.'],
  ['service-incomplete', /provider$/, 'Write the name of the company or person that provides this tool.'],
  [
    'service-incomplete',
    /stores$/,
    'Say what this tool keeps in the browser of your visitors, or tick “It keeps nothing”. Until then, visitors read that this is not known, and what it keeps is not deleted when they take their yes back.',
  ],
  ['provider-missing', /provider$/, 'Write the name of the company or person that provides this tool.'],
  [
    'provider-missing',
    /role$/,
    'Choose for whom the provider of this tool uses what it learns: only for you, if a contract binds it to your instructions, or for itself too.',
  ],
  [
    'provider-missing',
    /services$/,
    'Choose or add at least one tool of this category, or take the tick from the category.',
  ],
  ['config-type', /email$/, `Expected an email address, such as office@example.org. ${NOT_USED}`],
  [
    'config-type',
    /links\.\w+$|policyUrl$/,
    `Expected an address that begins with https://, or with / for a page of your own site, such as /privacy-policy/. ${NOT_USED}`,
  ],
  [
    'config-type',
    /version$/,
    'Expected a date such as 2026-12-01, or other letters, digits, full stops and hyphens without spaces. “1” is used until you correct it.',
  ],
  ['config-type', /stores\[\d+\]\.name$/, `Write the name of what is kept, such as _ga. ${NOT_USED}`],
];

/** A finding in words for a person who writes no code. What it says about the law, and its source, stays. */
export function plainMessage({code, path, message}: Finding, site: UncheckedObject): string {
  if (code === 'text-incomplete') return textMessage(path, message, site);
  const [, , sentence] = SENTENCES.find(([one, end]) => one === code && end.test(path)) ?? [];
  if (sentence === undefined) return message.replace(/\bLeft out\./, NOT_USED);
  return [sentence, sourceIn(message)].filter(Boolean).join(' ');
}

/** The part of a message that says why the law asks for it. */
function sourceIn(message: string): string {
  return /(?:Consent is informed|It tells people|A visitor can read there)[^]*$/.exec(message)?.[0] ?? '';
}

/** A text that lacks one of the words in braces says which, and what stands there for the visitor. */
function textMessage(path: string, message: string, site: UncheckedObject): string {
  const [, tag = '', key = ''] = /^texts\.([^.]+)\.(.+)$/.exec(path) ?? [];
  const own = textAt(site, ['texts', tag, key] satisfies ValuePath);
  const [expected = ''] = /^Expected .*? in this text/.exec(message) ?? [];
  const missing = expected.match(/\{\w+\}/g) ?? [];
  if (missing.length === 0) return `Expected words in this text; found “${own}”. ${sourceIn(message)}`;
  const parts = missing.map(
    (name) => `${name}, where ${VARIABLES[name] ?? 'a word of Privacy Desk'} is to stand`,
  );
  return `Expected in this text: ${parts.join('; ')}. Write it with its braces: Privacy Desk fills it in. Without it, visitors do not learn that. ${sourceIn(message)}`;
}
