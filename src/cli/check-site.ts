import {parseConfig} from '../config/parse.ts';
import type {Problem} from '../config/problem.ts';
import {readJson} from '../config/read-json.ts';
import type {SiteConfig} from '../config/types.ts';

/** A `site.json`, judged. */
export interface CheckedSite {
  /** As its owner wrote it; `undefined` when it is not JSON. */
  readonly raw: unknown;
  readonly config: SiteConfig;
  /** Empty when nothing must be put right. */
  readonly problems: readonly Problem[];
}

/** Reads the text of a `site.json`. Never throws. */
export const checkSite = (text: string): CheckedSite => {
  const {raw, problem} = readJson(text);
  const {config, problems} = parseConfig(raw);
  return {raw, config, problems: problem ? [problem] : problems};
};
