import type {NoticeChange} from '../config/types.ts';
import {changeKey} from '../config/text-keys.ts';
import type {LanguageContext} from './context.ts';

/** The texts about `changes` that have one, in the language of the interface where the site has it. */
export function textsOfChanges(
  {texts}: LanguageContext,
  changes: readonly NoticeChange[],
): readonly string[] {
  return changes.flatMap(({from, text}) => (text ? (texts[changeKey(from)] ?? text) : []));
}
