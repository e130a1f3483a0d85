import type {FastifyInstance} from 'fastify';
import type {ComposedPage} from './compose-pages.ts';
import type {Stage} from './show-page.ts';
import type {SiteFile} from './site-files.ts';

/** What the site is made of. */
export interface SiteParts {
  readonly stage: Stage;
  readonly pages: readonly ComposedPage[];
  /** What was built, by address. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The service that keeps receipts, requests and complaints. */
  readonly service: FastifyInstance;
}
