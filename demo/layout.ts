import type {SiteConfig} from '../src/config/types.ts';
import {escapeHtml} from '../src/platform/pure/html-escape.ts';
import type {Page} from './pages.ts';

const NAVIGATION = [
  ['research', '/research/', 'Research'],
  ['events', '/events/seeing-what-works/', 'Events'],
  ['news', '/news/', 'News'],
  ['about', '/about/', 'About us'],
] as const;

const contacted = `<aside lang="en-GB" aria-label="What this page has contacted">
<details class="contacted" data-since="{{since}}" data-count="0">
  <summary class="wrap"><strong>What this page has contacted</strong> <span class="count">0 requests so far</span></summary>
  <div class="wrap inside">
    <p>Every request that has reached the other companies’ server since this page was opened, read from that server’s own log. In this demonstration it is a second server on the same machine.</p>
    <div role="log" aria-label="Requests to other companies" tabindex="0"><ol></ol></div>
    <noscript><p>Without JavaScript nothing of theirs can be released, so there is nothing to list.</p></noscript>
  </div>
</details>
</aside>`;

/** A page in the frame of the site: the tag of Privacy Desk, the vendors' unchanged snippets, header and footer. */
export function layout(page: Page, config: SiteConfig): string {
  return frame(page, config, {
    title: `{{error}}${escapeHtml(page.title)} – ${escapeHtml(nameOf(config))}`,
    head: `<meta name="description" content="${escapeHtml(page.description)}">
{{google-analytics}}
{{matomo}}`,
    before: contacted,
    main: page.body.trim(),
    after: `<script src="{{assets}}/contacted.js" defer></script>
{{advert-pixel}}`,
  });
}

/** The template for the forms of the service: without vendors, because visitors write private things there. */
export function formLayout(language: string, config: SiteConfig): string {
  return frame({language, nav: 'privacy'}, config, {
    title: '{{title}}',
    head: '{{head}}',
    before: '',
    main: '<div class="wrap">\n{{main}}\n</div>',
    after: '',
  });
}

type FrameParts = Readonly<Record<'title' | 'head' | 'before' | 'main' | 'after', string>>;

function frame(
  page: Pick<Page, 'language' | 'nav'>,
  config: SiteConfig,
  {title, head, before, main, after}: FrameParts,
): string {
  return `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<script src="/privacy/desk.js"></script>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="{{assets}}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{{assets}}/style.css">
${head}
</head>
<body>
<a class="skip" href="#main">${page.language === 'cy' ? 'Neidio i’r prif gynnwys' : 'Skip to the main part'}</a>
${header(page, nameOf(config))}
${before}
<main id="main" tabindex="-1">
${main}
</main>
${footer(config)}
${after}
</body>
</html>
`;
}

function nameOf({organisation, site}: SiteConfig): string {
  return organisation.name ?? site;
}

function header(page: Pick<Page, 'nav'>, name: string): string {
  const items = NAVIGATION.map(
    ([nav, href, label]) => `<li><a href="${href}"${currentAttribute(page, nav)}>${label}</a></li>`,
  );
  return `<header class="site-head">
  <div class="wrap">
    <a class="brand" href="/">{{art-mark}}<span>${escapeHtml(name)}</span></a>
    <nav aria-label="Main">
      <ul>${items.join('')}<li><a href="/cy/" lang="cy" hreflang="cy"${currentAttribute(page, 'cy')}>Cymraeg</a></li></ul>
    </nav>
  </div>
</header>`;
}

function currentAttribute(page: Pick<Page, 'nav'>, nav: string): string {
  return page.nav === nav ? ' aria-current="true"' : '';
}

function footer({organisation, links}: SiteConfig): string {
  return `<footer class="site-foot" lang="en-GB">
  <div class="wrap">
    <ul>
      <li><a href="#privacy-desk">Cookie settings</a></li>
      <li><a href="${links.policy ?? ''}">Privacy policy</a></li>
      <li><a href="${links.cookies ?? ''}">Cookie list</a></li>
    </ul>
    <ul>
      <li><a href="${links.rights ?? ''}">Ask about your information</a></li>
      <li><a href="${links.complaint ?? ''}">Complain to us</a></li>
      <li><a href="mailto:${organisation.email ?? ''}">${escapeHtml(organisation.contact ?? 'Contact')}</a></li>
    </ul>
    <p>A demonstration of Privacy Desk. The studies, people and figures on it are invented. <a href="/privacy/records/">See the receipts it has been sent</a>, or <a href="/gallery/">every element in every state, to theme</a></p>
  </div>
</footer>`;
}
