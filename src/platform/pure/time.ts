/** `count` days in milliseconds. */
export function daysInMs(count: number): number {
  return count * 86_400_000;
}

/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** ISO 8601 in UTC, to the millisecond, of milliseconds since 1970. */
export function isoMilliseconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
