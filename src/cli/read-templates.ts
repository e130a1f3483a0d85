import {readFile} from 'node:fs/promises';
import {type FormTemplates, templateError} from '../service/forms/template.ts';
import {UsageError} from './command.ts';

/** The template for the forms, and the Welsh one beside it when there is one: `form.html` and `form.cy.html`. */
export async function readTemplates(path: string): Promise<FormTemplates> {
  const welsh = path.replace(/(\.html?)?$/, '.cy$1');
  const en = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`The template "${path}" cannot be read.`);
  });
  const cy = await readFile(welsh, 'utf8').catch(() => undefined);
  for (const template of [en, cy]) {
    const error = template === undefined ? undefined : templateError(template);
    if (error !== undefined) throw new UsageError(`${path}: ${error}`);
  }
  return {en, ...(cy === undefined ? {} : {cy})};
}
