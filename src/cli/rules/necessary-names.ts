import type {Problem} from '../../config/problem.ts';
import type {Category, SiteConfig} from '../../config/types.ts';
import {SCHEDULE_A1} from './sources.ts';

/** A category whose built-in texts describe a purpose of the organisation or of others cannot be strictly necessary. */
export function necessaryNameProblems({id, basis}: Category, path: string): readonly Problem[] {
  if (basis !== 'necessary' || !OPTIONAL.includes(id)) return [];
  return refused(
    `${path}.basis`,
    `"${id}" is a built-in category for what is not strictly necessary. Ask for consent, or move what is necessary to a category with the id "necessary".`,
  );
}

/**
 * Markup that is written for another tool may name any purpose. An alias that leads to what is strictly necessary would run
 * all of it without a question.
 */
export function aliasProblems({aliases, categories}: SiteConfig): readonly Problem[] {
  const necessary = categories.filter(({basis}) => basis === 'necessary').map(({id}) => id);
  return Object.entries(aliases).flatMap(([name, target]) => {
    const [id = ''] = target.split(':');
    if (id !== 'necessary' && !necessary.includes(id)) return [];
    return refused(
      `aliases.${name}`,
      `"${id}" is strictly necessary, and what markup of another tool calls "${name}" may not be. Write data-consent="${id}" into the markup that is.`,
    );
  });
}

/** The built-in categories besides `necessary`. */
const OPTIONAL: readonly string[] = ['functional', 'analytics', 'marketing', 'media'];

function refused(path: string, message: string): readonly Problem[] {
  return [
    {code: 'necessary-refused', path, message: `${message} Paragraph 4 of Schedule A1: ${SCHEDULE_A1}`},
  ];
}
