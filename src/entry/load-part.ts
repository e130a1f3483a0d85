import type {PageWorld} from './page-desk.ts';

/** Fetches the part called `file` from beside the loader; `undefined` when it cannot be had. */
export const loadPart = <T>({base, report}: PageWorld, file: string): Promise<T | undefined> => {
  const path = new URL(file, base).href;
  return import(path).catch(() => report({code: 'ui-unreachable', path, message: 'Not loaded.'})) as Promise<
    T | undefined
  >;
};
