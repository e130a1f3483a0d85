import {tryOrUndefined} from '../../../platform/pure/try-or-undefined.ts';
import type {Receipt} from '../../../receipt/model.ts';
import {hasHash} from '../../evidence/registered-evidence.ts';
import type {RegisterFolder} from '../../receipts/register-folder.ts';

/** A notice of the archive, as a build has registered it. */
export interface RegisteredNotice {
  readonly layer: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** The words that a visitor was shown, as far as they are known. */
export interface RecordedWords {
  /** The words of the archive, when it has the hash that is in the receipt. */
  readonly notice?: RegisteredNotice | undefined;
  /** The words that the receipt quotes itself. */
  readonly quoted?: string | undefined;
  /** The registered configuration as JSON, likewise: with it, the notice can be shown again. */
  readonly config?: string | undefined;
}

/** Finds the words of a receipt. */
export async function recordedWords(
  {evidence, record}: Receipt,
  registered: RegisterFolder | undefined,
): Promise<RecordedWords> {
  const {noticeSha256, configSha256} = evidence;
  const quoted = record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.words;
  const notice = noticeSha256 && (await registered?.read('noticeSha256', noticeSha256));
  if (!noticeSha256 || !notice || !hasHash('noticeSha256', noticeSha256, notice)) return {quoted};
  const config = configSha256 && (await registered?.read('configSha256', configSha256));
  const isKnown = configSha256 && config && hasHash('configSha256', configSha256, config);
  return {quoted, notice: readNotice(notice), ...(isKnown ? {config} : {})};
}

function readNotice(json: string): RegisteredNotice | undefined {
  const value = tryOrUndefined(() => JSON.parse(json) as Partial<Record<keyof RegisteredNotice, unknown>>);
  const {layer, language, text} = value ?? {};
  return typeof layer === 'string' && typeof language === 'string' && typeof text === 'string'
    ? {layer, language, text}
    : undefined;
}
