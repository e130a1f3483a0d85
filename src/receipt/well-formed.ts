const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A copy of a JSON value without lone surrogates (each becomes U+FFFD) and without members that are `undefined`. A site
 * owner's text may hold them; a receipt's canonical form must not.
 */
export const wellFormed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replace(LONE_SURROGATE, '\uFFFD') : part,
  ) as T;
