import {attributeForms} from './attribute-forms.ts';
import {contentForms} from './content-forms.ts';
import type {Form} from './form.ts';
import {placeForms} from './place-forms.ts';

/** The forms of markup by what the table says above each part of itself. */
export const formGroups: Readonly<Record<string, readonly Form[]>> = {
  'Where a template may stand': placeForms,
  'What may stand in a template': contentForms,
  'Elements that are marked themselves': attributeForms,
};

export const forms: readonly Form[] = Object.values(formGroups).flat();

/** The fixtures they stand on. */
export const pages: readonly string[] = [...new Set(forms.map(({page}) => page))];
