import type {Choice, Method} from '../consent/choice.ts';
import type {SiteConfig} from '../config/types.ts';
import type {Build} from './build.ts';
import type {Notice} from './notice.ts';

/** One act of the visitor: what was decided, what stood before, and how it was said. */
export interface Act {
  readonly choice: Choice;
  readonly before: Choice | undefined;
  readonly method: Method;
}

/** Everything about the page that a receipt must prove and an act does not say. */
export interface ReceiptContext extends Build {
  readonly config: SiteConfig;
  /** Ids of the optional categories that were offered, in order. */
  readonly offered: readonly string[];
  readonly notice: Notice;
  /** Address of the page, to resolve the configured links against; its path is not kept. */
  readonly pageUrl: string;
  readonly gpc: boolean;
}
