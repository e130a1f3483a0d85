import type {SiteConfig} from '../config/types.ts';
import {ICO_MANAGING} from './rules/sources.ts';

/** The texts of the answers to a question. */
const answers = [
  'banner.accept',
  'banner.reject',
  'notice.accept',
  'notice.reject',
  'panel.accept-all',
  'panel.reject-all',
  'panel.save',
];

/** Lines to print when a site words the answers itself: the organisation has to compare them, because the command line cannot. */
export function answerHints({texts}: SiteConfig): readonly string[] {
  const replaced = Object.entries(texts).flatMap(([language, own]) =>
    answers.flatMap((key) => (own[key] === undefined ? [] : [`  texts.${language}.${key}: "${own[key]}"`])),
  );
  if (replaced.length === 0) return [];
  return [
    '',
    'Hint: yes and no have to be equally plain. Read your words of the answers side by side:',
    ...replaced,
    `  ${ICO_MANAGING}`,
  ];
}
