import type {Recorded} from './recorder.ts';

/** Source text of a call that can travel to a page. Node strips types in place, so `toString` gives plain JavaScript. */
export const callSource = (run: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(${run.toString()})(...${JSON.stringify(args)})`;

/** Reads what the recorder kept. Runs in the page. */
export const readRecorded = (): Recorded => {
  const {recorded} = window as unknown as {recorded?: Recorded};
  if (!recorded) throw new Error('This page was served without the recorder.');
  return recorded;
};
