import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {SiteConfig} from '../../config/types.ts';
import {FORM_LANGUAGES} from '../../rights/form-texts.ts';
import {defaultCaseRetention, letterRegulator} from '../../service/cases/settings.ts';
import {formAssets} from '../../service/forms/assets.ts';
import {formContext} from '../../service/forms/context.ts';
import {formDocument} from '../../service/forms/form-document.ts';
import {formPage} from '../../service/forms/form-page.ts';
import {type FormTemplates, hasTag} from '../../service/forms/template.ts';
import {type Command, readArguments, required, UsageError} from '../command.ts';
import {loadSite} from '../load-site.ts';
import {readTemplates} from '../read-templates.ts';

/** `privacy-desk forms`. */
export const forms: Command = {
  name: 'forms',
  summary: 'Write the forms for requests and complaints, for a site without the record service.',
  usage: `privacy-desk forms <site.json> --out <folder> [--template <file>]

Writes request/ and complaint/ into <folder>, and the same in Welsh into <folder>/cy. The forms need no server: they make an
e-mail to organisation.email, or a file, which the visitor sends.

  --out <folder>     Where to write them.
  --template <file>  A page of your site around the forms: HTML with {{title}}, {{head}} and {{main}}. A file beside it that
                     ends in .cy.html is for Welsh. docs/rights-forms.md explains it.`,
  async run(args, {terminal}) {
    const options = {out: {type: 'string'}, template: {type: 'string'}} as const;
    const {values, argument} = readArguments(args, options);
    const out = required(values.out, '--out <folder>');
    const site = await loadSite(required(argument, '<site.json>'), terminal);
    if (!site) return 1;
    const templates = values.template === undefined ? undefined : await readTemplates(values.template);
    for (const folder of await writeForms(out, site.config, templates)) terminal.print(`Wrote ${folder}.`);
    return 0;
  },
};

/** Writes the forms, and resolves with their folders. Rejects when the configuration has no e-mail address. */
export async function writeForms(
  out: string,
  config: SiteConfig,
  templates?: FormTemplates,
): Promise<readonly string[]> {
  const {email} = config.organisation;
  if (email === undefined)
    throw new UsageError('The forms make an e-mail. Set organisation.email to the address that takes it.');
  const pages = FORM_LANGUAGES.flatMap((language) =>
    (['request', 'complaint'] as const).map((kind) => ({language, kind})),
  );
  const site = {
    config,
    origin: undefined,
    address: undefined,
    hasTag: hasTag(templates),
    regulator: letterRegulator({}),
    retention: defaultCaseRetention,
  };
  return Promise.all(
    pages.map(async ({language, kind}) => {
      const folder = join(out, ...(language === 'en' ? [] : [language]), kind);
      const context = {...formContext(site, kind, {query: {lang: language}, depth: 0}), email};
      await mkdir(folder, {recursive: true});
      await writeFile(join(folder, 'index.html'), formDocument(templates, context, formPage(context)));
      for (const {name, content} of formAssets) await writeFile(join(folder, name), content);
      return folder;
    }),
  );
}
