import type {Problem} from '../../config/problem.ts';
import type {Category, Service, SiteConfig} from '../../config/types.ts';
import {bundlingProblems} from './bundling-rules.ts';
import {hasWords} from './has-words.ts';
import {incompleteLanguages} from './language-rules.ts';
import {readingProblems} from './reading-rules.ts';
import {unusedTexts} from './text-rules.ts';

/** Warnings about what a configuration leaves out, though the site works without it. */
export function completenessProblems(config: SiteConfig): readonly Problem[] {
  return [
    ...config.categories.flatMap((category, index) =>
      category.services.flatMap((service, place) =>
        serviceProblems(category, service, `categories[${index}].services[${place}]`),
      ),
    ),
    ...config.categories.flatMap((category, index) => bundlingProblems(category, `categories[${index}]`)),
    ...blockingProblems(config),
    ...incompleteLanguages(config),
    ...unusedTexts(config),
    ...readingProblems(config),
  ];
}

/** Under an exception, purpose and provider are conditions; with consent, the provider is too. Other rules report those. */
function serviceProblems({basis}: Category, service: Service, path: string): readonly Problem[] {
  const {id, purpose, provider, stores} = service;
  const isAsked = basis === 'consent' || basis === 'necessary';
  const problem = (key: string, message: string): Problem => ({
    code: 'service-incomplete',
    path: `${path}.${key}`,
    message,
  });
  return [
    ...(isAsked && !hasWords(purpose)
      ? [problem('purpose', `Expected in a sentence what "${id}" does. It is shown without a purpose.`)]
      : []),
    ...(basis === 'necessary' && !hasWords(provider)
      ? [problem('provider', `Expected who provides "${id}". Visitors do not read who runs it.`)]
      : []),
    ...(stores === undefined
      ? [
          problem(
            'stores',
            `Expected a list of what "${id}" keeps in the browser: [] if that is nothing. Visitors read that it has not been declared, and a withdrawal deletes nothing of it.`,
          ),
        ]
      : []),
  ];
}

/** Automatic blocking releases what a category allows. Where there is none, nothing asks. */
function blockingProblems({autoBlock, categories}: SiteConfig): readonly Problem[] {
  if (!autoBlock || categories.some(({basis}) => basis !== 'necessary')) return [];
  const message =
    'Expected at least one category that visitors can consent to. Requests to known vendors are blocked, and on pages whose markup names no category nothing ever allows them.';
  return [{code: 'autoblock-categories', path: 'autoBlock', message}];
}
