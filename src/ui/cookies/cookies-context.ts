import type {Report} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import {createContext} from '../create-context.ts';
import {fetchWords} from '../fetch-words.ts';
import {enCookies} from '../texts/en-cookies.ts';
import {enService} from '../texts/en-service.ts';
import type {DescribingContext} from '../ui-context.ts';
import type {UiParts} from '../ui-parts.ts';

/** What a list of cookies in `language` is made from; `undefined`, and a report, when its words cannot be had. */
export const cookiesContext = async (
  config: SiteConfig,
  language: string,
  parts: Pick<UiParts, 'languages' | 'loadWords'>,
  report: Report,
): Promise<DescribingContext | undefined> => {
  const [banner, panel] = await Promise.all([
    fetchWords(parts, language, '', report),
    fetchWords(parts, language, '-panel', report),
  ]);
  if (!banner || !panel) return undefined;
  const context = createContext({offered: () => config.categories}, config, language, banner);
  return {...context, words: {...enService, ...enCookies, ...panel, ...context.words}};
};
