import type {FormLanguage} from '../../rights/form-texts.ts';
import {html, type Html} from '../register/html.ts';

/** Pages of the site around the forms, as HTML with slots, by language. Without a Welsh one, the English one is used for both. */
export type FormTemplates = {readonly en: string} & Partial<Readonly<Record<FormLanguage, string>>>;

/** The texts that a page puts into the template. */
export interface PageContent {
  readonly language: FormLanguage;
  /** Plain text. */
  readonly title: string;
  /** Style sheet, script and the request to search engines not to list the page. */
  readonly head: Html;
  readonly main: Html;
}

/** Slots that a template must have, and where they belong. */
const REQUIRED = {
  title: 'inside <title>',
  head: 'inside <head>',
  main: 'inside <main>',
} as const;

/** Why a template cannot be used, as a sentence for the site owner; `undefined` when it can. */
export function templateError(template: string): string | undefined {
  const missing = Object.entries(REQUIRED).filter(([slot]) => template.split(`{{${slot}}}`).length !== 2);
  if (missing.length === 0) return undefined;
  const slots = missing.map(([slot, place]) => `{{${slot}}} ${place}`).join(', ');
  return `Expected these slots in the template, each once: ${slots}.`;
}

/** Whether the template has the tag of Privacy Desk. */
export function hasTag(templates: FormTemplates | undefined): boolean {
  return /<script[^>]*\/desk\.js/.test(templates?.en ?? '');
}

/** The page in the template of its language. Each slot is filled once; what is put in is not searched for slots. */
export function fillTemplate(templates: FormTemplates | undefined, content: PageContent): string {
  const template = templates && (templates[content.language] ?? templates.en);
  if (template === undefined) return plainPage(content);
  const slots: Readonly<Record<string, Html | string>> = {...content};
  return template.replaceAll(/\{\{([a-z]+)\}\}/g, (slot, name: string) =>
    Object.hasOwn(slots, name) ? html`${slots[name]}`.toString() : slot,
  );
}

/** The page of a site that has no template. */
function plainPage({language, title, head, main}: PageContent): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head}
      </head>
      <body class="privacy-page">
        <main>${main}</main>
      </body>
    </html> `.toString();
}
