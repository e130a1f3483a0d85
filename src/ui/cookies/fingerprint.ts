import type {SiteConfig} from '../../config/types.ts';

/**
 * A short text that changes when the content of a list of cookies changes. It is FNV-1a
 * (https://datatracker.ietf.org/doc/html/rfc9923) over what the list is made from, and no protection against tampering.
 */
export function fingerprint(config: SiteConfig, language: string, heading: number): string {
  const text = JSON.stringify([
    language,
    heading,
    config.language,
    config.texts[language],
    config.categories,
    config.cookie,
    config.receipts.endpoint,
  ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
