import {ownStorage} from '../../config/own-storage.ts';
import type {Problem} from '../../config/problem.ts';
import type {Basis, SiteConfig} from '../../config/types.ts';
import {entriesOf, objectOf} from '../../config/unchecked.ts';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import {changeProblems} from './change-rules.ts';
import {consentProblems} from './consent-rules.ts';
import {exceptionProblems} from './exception-rules.ts';
import {languageProblems} from './language-rules.ts';
import {answerProblems} from './answer-rules.ts';
import {aliasProblems, necessaryNameProblems} from './necessary-names.ts';
import {previousToolProblems} from './moved-rules.ts';
import {necessaryProblems} from './necessary-rules.ts';
import {purposeProblems, questionProblems} from './question-rules.ts';
import {reviewProblems} from './review-rules.ts';
import {signalProblems} from './signal-rules.ts';
import {storeProblems} from './store-rules.ts';
import {unknownTexts} from './text-rules.ts';

/**
 * What a configuration claims and the law does not allow, or what it leaves unsaid. Only the command line checks it: the list of
 * vendors is too large for a page, and a page falls back to consent anyway where the conditions of an exception are not met.
 */
export function siteRuleProblems(raw: unknown, config: SiteConfig, today: CalendarDate): readonly Problem[] {
  const written = entriesOf(objectOf(raw)['categories']);
  const own = ownStorage(config).map(({name}) => name);
  return [
    ...config.categories.flatMap((category, index) => {
      const path = `categories[${index}]`;
      // `parseConfig` has replaced an exception whose conditions are not met.
      const basis = (written.get(category.id)?.['basis'] ?? category.basis) as Basis;
      const declared = {...category, basis};
      return [
        ...purposeProblems(category, config, path),
        ...signalProblems(category, path),
        ...storeProblems(category, path),
        ...consentProblems(declared, path),
        ...necessaryNameProblems(declared, path),
        ...necessaryProblems(declared, path, own),
        ...exceptionProblems(declared, config.jurisdiction, path),
      ];
    }),
    ...changeProblems(config),
    ...aliasProblems(config),
    ...reviewProblems(config, today),
    ...questionProblems(raw, config),
    ...answerProblems(config),
    ...languageProblems(config),
    ...previousToolProblems(config),
    ...unknownTexts(config),
  ];
}
