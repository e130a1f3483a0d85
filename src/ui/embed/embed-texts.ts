import type {NoticeContext} from '../context.ts';
import {enEmbed} from '../texts/en-embed.ts';
import {loadTexts, type TextsDeps} from '../texts/load-texts.ts';
import type {Texts} from '../texts/translate.ts';

/** The texts that have been loaded, by language. */
const loaded = new Map<string, Texts>();

/** Loads the texts of placeholders in a language, once. When they do not load, that is reported, and the next call tries again. */
export async function loadEmbedTexts(language: string, deps: TextsDeps): Promise<void> {
  const texts = loaded.get(language) ?? (await loadTexts(language, '-embed', deps));
  if (texts) loaded.set(language, texts);
}

/** The context with the texts of placeholders. When those of its language did not load, they are English and marked as such. */
export function withEmbedTexts<Context extends NoticeContext>(context: Context): Context {
  const texts = loaded.get(context.language);
  const inLanguage = {...context, texts: {...enEmbed, ...texts, ...context.texts}};
  return texts ? inLanguage : {...inLanguage, language: 'en', locale: 'en-GB'};
}
