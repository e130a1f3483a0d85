import {loaderConfigOf, type LoaderConfig, readLoaderConfig} from './loader-config.ts';
import {COOKIE_NAME} from './patterns.ts';
import type {SiteConfig} from './types.ts';
import {objectOf, textOf} from './unchecked.ts';

/** The consent tools whose stored answers can be read. */
export const previousTools = ['cookieconsent', 'klaro', 'cookiebot', 'onetrust'] as const;

export type PreviousTool = (typeof previousTools)[number];

/** The part of the configuration that is needed to take over the answers of another tool. */
export interface MovedConfig extends LoaderConfig {
  /** `undefined`: nothing is taken over. */
  readonly tool: PreviousTool | undefined;
  /** The name of that tool's cookie, when the site has chosen it. */
  readonly previousName: string | undefined;
  /** Whether a yes is taken over too. */
  readonly consents: boolean;
}

/** Reads that part of a configuration that has not been checked. It reports nothing. A wrong value is read as a missing one. */
export function readMovedConfig(raw: unknown): MovedConfig {
  const {tool, cookie, consents} = objectOf(objectOf(raw)['movedFrom']);
  return {
    ...readLoaderConfig(raw),
    tool: previousTools.find((name) => name === tool),
    previousName: textOf(cookie, COOKIE_NAME),
    consents: consents === true,
  };
}

/** That part of a checked configuration, in the form that `readMovedConfig` reads: what `build` puts before `desk-moved.js`. */
export function movedConfigOf(config: SiteConfig): object {
  return {...loaderConfigOf(config), movedFrom: config.movedFrom};
}
