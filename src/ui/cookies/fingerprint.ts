import type {SiteConfig} from '../../config/types.ts';

/**
 * A short text that differs when a list of cookies in `language`, with headings of this level, would: FNV-1a over what the
 * list is made from (https://datatracker.ietf.org/doc/html/rfc9923). It tells a change, and proves nothing.
 */
export const fingerprint = (config: SiteConfig, language: string, heading: number): string => {
  const text = JSON.stringify([
    language,
    heading,
    config.language,
    config.texts[language],
    config.categories,
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
