import type {SiteConfig} from '../config/types.ts';
import type {Block, Inline, Policy} from './model.ts';
import type {PolicyProblem} from './policy-problem.ts';

const hrefsIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => {
    if (!('inlines' in inline)) return [];
    return inline.kind === 'link' ? [inline.href, ...hrefsIn(inline.inlines)] : hrefsIn(inline.inlines);
  });

const linksIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(linksIn);
      case 'quote':
        return linksIn(block.blocks);
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(hrefsIn);
      default:
        return hrefsIn(block.inlines);
    }
  });

const idsOf = (policy: Policy): ReadonlySet<string> =>
  new Set(
    policy.sections.flatMap(({id, blocks}) => [
      id,
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]),
  );

/** `#privacy-desk` opens the preference panel on any page; it is not a part of the text. */
const PANEL = 'privacy-desk';

const missing = (path: string, what: string): PolicyProblem => ({
  code: 'policy-missing',
  path,
  message: `The policy does not lead to ${what}.`,
});

/**
 * Judges where the policy leads: to every address in the configuration's `links` but its own, to the contact,
 * to the preference panel; and inside itself only to headings that exist.
 */
export const checkLinks = (policy: Policy, config: SiteConfig): readonly PolicyProblem[] => {
  const found = new Set([policy.opening, ...policy.sections.map(({blocks}) => blocks)].flatMap(linksIn));
  const {policy: self, ...others} = config.links;
  const wanted = [
    ...Object.entries(others).map(([name, href]) => ({path: `links.${name}`, href})),
    ...(config.organisation.email
      ? [{path: 'organisation.email', href: `mailto:${config.organisation.email}`}]
      : []),
    {path: 'cookies', href: `#${PANEL}`},
  ].filter(({href}) => href !== self && !found.has(href));
  const ids = idsOf(policy);
  const broken = [...found].filter(
    (href) => href.startsWith('#') && href !== `#${PANEL}` && !ids.has(href.slice(1)),
  );
  return [
    ...wanted.map(({path, href}) => missing(path, href)),
    ...broken.map((path): PolicyProblem => ({code: 'policy-link', path, message: 'No heading has this id.'})),
  ];
};
