import type {PresetUse} from '../../config/presets.ts';
import type {Problem} from '../../config/problem.ts';

/** Facts of a service that a warning asks for, as an example of how they are written. */
const examples: Readonly<Record<string, string>> = {
  stores: '"stores": [{"name": "…", "kind": "cookie", "duration": "P1Y"}]',
  hosts: '"hosts": ["…"]',
  purpose: '"purpose": "…"',
};

/** Where such a fact is explained. */
const explained: Readonly<Record<string, string>> = {
  stores: ', or "stores": [] if it keeps nothing. How to find out: docs/presets.md, "What a tool stores"',
};

/** The warning that a service leaves something out, with what to write and where. */
export function withForm(problem: Problem, uses: readonly PresetUse[]): Problem {
  const {code, path, message} = problem;
  const [, service, key = ''] = /^(categories\[\d+\]\.services\[\d+\])\.(\w+)$/.exec(path) ?? [];
  const example = examples[key];
  const isMissing = code === 'service-incomplete' || code === 'language-incomplete';
  if (!isMissing || service === undefined || example === undefined) return problem;
  const use = uses.find((one) => one.path === service);
  // In a service of the site's own, the path says where a fact of one word belongs.
  if (!use && key !== 'stores') return problem;
  return {...problem, message: `${message} Write ${formOf(use, example)}${explained[key] ?? ''}.`};
}

/** A fact as it stands beside the name of a preset, or in a service of the site's own. */
export function formOf(use: PresetUse | undefined, fact: string): string {
  if (!use) return `${fact} in this service`;
  const isNameAlone = Object.keys(use.overrides).length === 0;
  const name = JSON.stringify(use.named);
  return isNameAlone
    ? `{"preset": ${name}, ${fact}} in place of ${name}`
    : `${fact} beside "preset": ${name}`;
}
