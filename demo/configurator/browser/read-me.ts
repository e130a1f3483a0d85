import type {SiteConfig} from '../../../src/config/types.ts';
import {type Language, languageNames} from './languages.ts';
import {SETTINGS_FILE} from './settings-file.ts';

/** The subject of the notes in the folder. */
export interface ReadMeSubject {
  readonly config: SiteConfig;
  readonly hasLook: boolean;
  /** The languages of the pages, that of most pages first. */
  readonly languages: readonly Language[];
  /** The words of the link to the settings, in each language. */
  readonly linkTexts: Readonly<Record<Language, string>>;
}

/** The markup for the head of a page. */
function pageTags(hasLook: boolean): string {
  return [
    '<script src="/privacy/desk.js"></script>',
    ...(hasLook ? ['<link rel="stylesheet" href="/privacy/look.css">'] : []),
  ].join('\n');
}

/** The notes about the folder, for the person who looks after the website. */
export function readMe({config, hasLook, languages, linkTexts}: ReadMeSubject): string {
  const steps = [
    `Upload the folder "privacy" to the top of the web server, so that its address is /privacy/.
No other page may have that address.`,
    `Put this first in the head of every page:

${pageTags(hasLook)}`,
    languageStep(languages),
    toolsStep(config),
    `Put a link to the settings on every page, for example in the footer.
${languages.map((language) => `\nOn ${languageNames[language]} pages:\n\n<a href="#privacy-desk">${linkTexts[language]}</a>\n`).join('')}`,
    `On the page with the list of cookies${listAddresses(config)}, put these two lines where the list belongs:

<script type="module" src="/privacy/desk-cookies.js"></script>
<privacy-cookies></privacy-cookies>`,
    `Open a page in a private window. The banner asks, and nothing of the tools above is loaded before you
answer. If you refuse, nothing of them is loaded either.`,
  ];
  return `Give this page to the person who looks after your website.

Privacy Desk for ${config.organisation.name ?? 'your site'}
${steps.map((step, index) => `\n${index + 1}. ${step.trimEnd()}\n`).join('')}
For the person who has made this folder

Keep privacy-desk.zip. Open it in the configurator to change something: it has all your words and colours.
If your computer has unpacked it, open the file ${SETTINGS_FILE} in it instead.
After a change, have the new folder uploaded over the old one, and nothing deleted: the folder
privacy/notices has the words that receipts refer to.
`;
}

function languageStep(languages: readonly Language[]): string {
  const tags = languages.map((language) => `${languageNames[language]} pages: <html lang="${language}">`);
  return `Say in the first tag of every page which language it is in. The banner follows it.

${tags.join('\n')}`;
}

/** One finished block for each tool that waits for an answer. */
function toolsStep({categories}: SiteConfig): string {
  const blocks = categories
    .filter(({basis}) => basis !== 'necessary')
    .flatMap(({id, services}) =>
      services.map(
        ({id: service, name}) => `${name}:

<template data-consent="${id}:${service}">
  ... here the code that ${name} has given you ...
</template>`,
      ),
    );
  if (blocks.length === 0)
    return 'There is no tool that waits for an answer, so there is nothing to do here.';
  return `Find the code of each tool below in your pages, and put these two lines around it. If a tool is
in a page more than once, do it each time. A tool that your pages do not load needs nothing.

The code stays as it is, with one exception: a form or an embed often ends with lines that begin with
<script src= or <link. Move these lines up, so that they come directly after <template ...>. Firefox
would load them before the answer where they are. For the same reason, a picture (<img src=) in the
code gets loading="lazy".

${blocks.join('\n\n')}`;
}

function listAddresses({links, texts}: SiteConfig): string {
  const others = Object.values(texts).map((own) => own['links.cookies']);
  const addresses = [links.cookies, ...others].filter((address) => address !== undefined);
  return addresses.length > 0 ? ` (${addresses.join(' and ')})` : '';
}
