import type {PresetLanguage} from '../../config/presets.ts';
import {categoryKey} from '../../config/text-keys.ts';

/** What visitors read of a category: a few words for the banner, and a sentence for the panel. */
interface CategoryWords {
  readonly purpose: string;
  readonly description: string;
}

type WordsByLanguage = Readonly<Record<PresetLanguage, CategoryWords>>;

const FORMS = /-form$|^(google-forms|microsoft-forms|jotform|typeform|surveymonkey)$/;
const DONATIONS = /^(donorbox|justgiving|enthuse|gofundme|gocardless|raisely)$/;

const forms: WordsByLanguage = {
  en: {
    purpose: 'to show forms that other companies provide',
    description: 'Show forms that other companies provide.',
  },
  cy: {
    purpose: 'i ddangos ffurflenni gan gwmnïau eraill',
    description: 'Dangos ffurflenni gan gwmnïau eraill.',
  },
};

const donations: WordsByLanguage = {
  en: {
    purpose: 'to take donations through other companies',
    description: 'Take donations through other companies.',
  },
  cy: {
    purpose: 'i gymryd rhoddion drwy gwmnïau eraill',
    description: 'Cymryd rhoddion drwy gwmnïau eraill.',
  },
};

const features: WordsByLanguage = {
  en: {
    purpose: 'to add features that other companies provide',
    description: 'Add features that other companies provide.',
  },
  cy: {
    purpose: 'i ychwanegu nodweddion gan gwmnïau eraill',
    description: 'Ychwanegu nodweddion gan gwmnïau eraill.',
  },
};

/**
 * The words of the category `functional` for a site with these presets. The built-in words are about preferences that a site
 * remembers; no vendor's tool does that. Absent in a language that presets have no words in.
 */
export function functionalWords(
  presets: readonly string[],
  language: string | undefined,
): CategoryWords | undefined {
  const words = presets.every((id) => FORMS.test(id))
    ? forms
    : presets.every((id) => DONATIONS.test(id))
      ? donations
      : features;
  return language === 'en' || language === 'cy' ? words[language] : undefined;
}

/** The same for the other languages of the site, as its `texts`. */
export function functionalTexts(
  presets: readonly string[],
  languages: readonly string[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const texts = languages.flatMap((language) => {
    const words = functionalWords(presets, language);
    const keys =
      words &&
      (['purpose', 'description'] as const).map((key) => [categoryKey('functional', key), words[key]]);
    return keys ? [[language, Object.fromEntries(keys) as Record<string, string>] as const] : [];
  });
  return Object.fromEntries(texts);
}
