import type {FormTemplates} from '../src/service/index.ts';
import {fill, type Slots} from './fill.ts';
import {formLayout} from './layout.ts';
import type {DemoSite} from './read-site.ts';

/** The site's pages around the forms of the service, in English and Welsh. The slots of the service stay open. */
export function formTemplates({config}: DemoSite, slots: Slots): Required<FormTemplates> {
  const templateIn = (language: string): string => fill(formLayout(language, config), slots);
  return {en: templateIn('en-GB'), cy: templateIn('cy')};
}
