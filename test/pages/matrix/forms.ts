import {attributeForms} from './attribute-forms.ts';
import {contentForms} from './content-forms.ts';
import type {Form} from './form.ts';
import {placeForms} from './place-forms.ts';

/** The forms of markup in groups, by the heading of each group in the document. */
export const formGroups: Readonly<Record<string, readonly Form[]>> = {
  'Where a template can be': placeForms,
  'What a template can contain': contentForms,
  'Marked elements': attributeForms,
};

export const forms: readonly Form[] = Object.values(formGroups).flat();

/** The fixtures that contain them. */
export const pages: readonly string[] = [...new Set(forms.map(({page}) => page))];
