import type {FastifyInstance} from 'fastify';
import {calendarPages} from './calendar-pages.ts';
import type {CasePagesOptions} from './case-context.ts';
import {casePage} from './case-page.ts';
import {correctPage} from './correct-page.ts';
import {entryPages} from './entry-pages.ts';
import {caseExport} from './export.ts';
import {caseFiguresPage} from './figures-page.ts';
import {letterPage} from './letter-page.ts';
import {caseListPages} from './list-page.ts';
import {newCasePages} from './new-case-page.ts';

/** Adds the pages of requests and complaints. Readers look, officers also change. */
export function casePages(scope: FastifyInstance, options: CasePagesOptions): void {
  caseListPages(scope, options);
  newCasePages(scope, options);
  correctPage(scope, options);
  calendarPages(scope, options);
  caseFiguresPage(scope, options);
  caseExport(scope, options);
  casePage(scope, options);
  entryPages(scope, options);
  letterPage(scope, options);
}
