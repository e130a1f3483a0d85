import type {Choice} from './choice.ts';

const DAY_MS = 864e5;

/**
 * Whether `choice` still holds: made under this notice, at most `days` ago, and not more than a day ahead of this clock.
 * `now` is in milliseconds since 1970-01-01 UTC.
 */
export const isCurrent = (choice: Choice, noticeVersion: string, days: number, now: number): boolean => {
  const age = (now - choice.time) / DAY_MS;
  return choice.noticeVersion === noticeVersion && age > -1 && age < days;
};
