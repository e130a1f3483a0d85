/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
export const isoTime = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
