import {escapeHtml} from '../../platform/pure/html-escape.ts';
import type {PolicyPage} from '../../policy/publish.ts';

/** The facts about the site that a page needs besides its content. */
export interface TemplateOptions {
  /** Address of the policy: the style sheets are there. */
  readonly base: string;
  /** Name of the organisation. */
  readonly organisation: string;
  /** Address of `desk.js`, which the built-in template loads, so that links can open the cookie settings. Absent: none. */
  readonly desk: string | undefined;
  /** HTML of the site's own template. Absent: the built-in one. */
  readonly template: string | undefined;
}

/** A complete page: the content of a page in the site's template, or in the built-in one. */
export function fillPolicyTemplate(
  {title, language, content}: PolicyPage,
  {base, organisation, desk, template = BUILT_IN}: TemplateOptions,
): string {
  const slots: Readonly<Record<string, string>> = {
    title: escapeHtml(title),
    language: escapeHtml(language),
    organisation: escapeHtml(organisation),
    skip: /^cy\b/i.test(language) ? 'Neidio i’r prif gynnwys' : 'Skip to the main part',
    base: escapeHtml(base),
    tag: desk === undefined ? '' : `\n<script src="${escapeHtml(desk)}"></script>`,
    content,
  };
  // Each slot is replaced once, and what replaces it is not searched: a policy may write {{content}} itself.
  return template.replaceAll(/\{\{([a-z]+)\}\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** Says what is wrong with a site's own template; `undefined` when nothing is. */
export function templateProblem(template: string): string | undefined {
  if (template.split('{{content}}').length !== 2)
    return 'Expected {{content}} once, where the policy is to be.';
  return template.includes('{{title}}') ? undefined : 'Expected {{title}} in <title>.';
}

const BUILT_IN = `<!doctype html>
<html lang="{{language}}">
<head>{{tag}}
<meta charset="utf-8">
<title>{{title}} – {{organisation}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{{base}}policy.css">
</head>
<body>
<a class="skip" href="#main">{{skip}}</a>
<header class="site"><p>{{organisation}}</p></header>
<main id="main" tabindex="-1">
{{content}}
</main>
</body>
</html>
`;
