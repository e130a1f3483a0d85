import {ID} from '../../config/patterns.ts';
import {presetRecords} from '../presets/all-presets.ts';
import {functionalTexts, functionalWords} from './category-words.ts';
import {signalsOf} from './category-signals.ts';
import type {Snippet} from './snippets.ts';

/** What the configuration is written from. */
export interface InitAnswers {
  readonly name: string;
  /** Language tags; the first is that of the configuration. */
  readonly languages: readonly string[];
  /** Ids of presets. */
  readonly presets: readonly string[];
  /** Addresses of the privacy policy and of the list of cookies. */
  readonly policy: string;
  readonly cookies: string;
  readonly email: string | undefined;
}

/** The category of each preset, and what other names the markup has for it. */
export interface Categories {
  /** Id of a category by id of a preset. */
  readonly ofPreset: ReadonlyMap<string, string>;
  /** Names in markup that are no categories of ours, and the category that each one means. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** The categories that every site has texts for, in the order in which to ask. */
const BUILT_IN = ['necessary', 'functional', 'analytics', 'marketing', 'media'];

/** Puts each preset into the category that its markup names already, if that asks for consent, else into its usual one. */
export function categoriesOf(presets: readonly string[], snippets: readonly Snippet[]): Categories {
  const ofPreset = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const {id, category} of presetRecords.filter((one) => presets.includes(one.id))) {
    const named =
      snippets.find(({preset, heldBy}) => preset === id && heldBy !== undefined)?.heldBy ?? category;
    const isOurs = BUILT_IN.includes(named);
    ofPreset.set(id, isOurs && named !== 'necessary' ? named : category);
    if (!isOurs && ID.test(named)) aliases.set(named, category);
  }
  return {ofPreset, aliases};
}

/** The configuration, as it is written to the file. `version` is that of the notice, and `schema` the address for editors. */
export function proposeSite(
  answers: InitAnswers,
  {ofPreset, aliases}: Categories,
  {version, schema}: {readonly version: string; readonly schema: string},
): object {
  const {name, email, languages, policy, cookies, presets} = answers;
  const [language = 'en', ...others] = languages;
  const categories = BUILT_IN.flatMap((id) => {
    const services = presets.filter((preset) => ofPreset.get(preset) === id);
    if (services.length === 0) return [];
    const signals = signalsOf(id, services, presets);
    const words = id === 'functional' ? functionalWords(services, language) : undefined;
    return [{id, ...words, ...(signals.length > 0 ? {signals} : {}), services}];
  });
  const functional = categories.find(({id}) => id === 'functional');
  const texts = functional ? functionalTexts(functional.services, others) : {};
  return {
    $schema: schema,
    organisation: {name, ...(email === undefined ? {} : {email})},
    language,
    // Without it, visitors would be offered every language that has texts.
    languages: [language, ...others],
    notice: {version},
    links: {policy, cookies},
    ...(categories.length > 0 ? {categories} : {}),
    ...(aliases.size > 0 ? {aliases: Object.fromEntries(aliases)} : {}),
    ...(Object.keys(texts).length > 0 ? {texts} : {}),
  };
}
