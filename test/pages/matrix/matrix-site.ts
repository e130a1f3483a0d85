import {siteConfig} from '../support/site-config.ts';
import type {VisitOptions} from '../support/visit.ts';
import {categories} from './form.ts';

/**
 * The site of the matrix. The visitor uses the default profile, because Chromium does not preconnect in the private profiles
 * that other visitors use.
 */
export const matrixSite: VisitOptions = {
  defaultProfile: true,
  numberPages: true,
  headScript: 'window.ran = [];',
  config: {
    ...siteConfig,
    aliases: {...siteConfig.aliases, advertising: 'marketing', C0004: 'marketing'},
    categories: categories.map((id) => ({id})),
  },
};
