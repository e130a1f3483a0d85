import {siteConfig} from '../site-config.ts';
import type {VisitOptions} from '../visit.ts';
import {categories} from './form.ts';

/** The site that the matrix is found on. */
export const matrixSite: VisitOptions = {
  ordinary: true,
  numbered: true,
  before: 'window.ran = [];',
  config: {
    ...siteConfig,
    aliases: {...siteConfig.aliases, advertising: 'marketing', C0004: 'marketing'},
    categories: categories.map((id) => ({id})),
  },
};
