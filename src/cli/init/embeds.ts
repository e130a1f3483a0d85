import {heldCategory} from './held-markup.ts';
import {addressesOf, isCode, isEarly} from './loaded-addresses.ts';
import type {PageElement, PageNode} from './page-elements.ts';
import {presetAt} from './recognise.ts';

/** A vendor's snippet of several elements that only work together, such as a form with its scripts. */
export interface Embed {
  readonly preset: string;
  /** Neighbours, in the order of the text. */
  readonly elements: readonly PageElement[];
}

interface EmbedKind {
  readonly preset: string;
  /** The element that shows the tool, by its tag, `#id`, `.class` or `[attribute]`. */
  readonly root: RegExp;
  /** Text that only the scripts and style sheets of this snippet contain. */
  readonly code?: RegExp;
}

/** As the vendors publish their snippets. An element that loads nothing, such as a form by itself, is no embed. */
const kinds: readonly EmbedKind[] = [
  {
    preset: 'mailchimp-form',
    root: /^#mc_embed_(shell|signup)$/,
    code: /mc_embed_signup|\bfnames\b|\$mcj\b/,
  },
  {preset: 'brevo-form', root: /^\.sib-form$/, code: /\.sib-|\bsib-form|_ERROR_MESSAGE\b|\bAUTOHIDE\b/},
  {preset: 'hubspot-form', root: /^\.hs-form-(frame|html)$/, code: /\bhbspt\.forms\b/},
  {preset: 'klaviyo', root: /^\.klaviyo-form-/},
  {preset: 'calendly', root: /^\.calendly-inline-widget$/, code: /\bCalendly\./},
  {preset: 'typeform', root: /^\[data-tf-(live|widget)]$/},
  {preset: 'donorbox', root: /^dbox-widget$/},
  {preset: 'ticket-tailor', root: /^\.tt-widget$/},
];

/** Presets of forms. A template without a form or a frame in it shows no placeholder by itself. */
const FORMS: readonly string[] = [
  ...kinds.map(({preset}) => preset).filter((preset) => preset !== 'klaviyo'),
  'dotdigital-form',
  'jotform',
];

/** The attribute of a template with which visitors find a form that only its script puts into the page. */
export function embedAttribute(preset: string | undefined, elements: readonly PageElement[]): string {
  const hasSize = elements.some((element) => contains(element, ({tag}) => /^(form|iframe)$/.test(tag)));
  return preset !== undefined && FORMS.includes(preset) && !hasSize ? ' data-embed="form"' : '';
}

/** A list of neighbours in which each embed that is not held yet is one entry. */
export function withEmbeds(nodes: readonly PageNode[]): readonly (PageNode | Embed)[] {
  const found: (PageNode | Embed)[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] ?? 'text';
    const kind = node === 'text' ? undefined : kindOf(node);
    const before = kind ? partsFrom(found.toReversed(), kind).toReversed() : [];
    // A style sheet after it begins the next one.
    const after = kind ? partsFrom(nodes.slice(index + 1), kind, /^script$/) : [];
    const elements = [...before, ...(node === 'text' ? [] : [node]), ...after];
    if (!kind || !elements.some(isOpen)) found.push(node);
    else {
      found.splice(found.length - before.length, before.length, {preset: kind.preset, elements});
      index += after.length;
    }
  }
  return found;
}

function kindOf({tag, attributes}: PageElement): EmbedKind | undefined {
  const classes = (attributes.get('class') ?? '').split(/\s+/).map((name) => `.${name}`);
  const names = [
    tag,
    `#${attributes.get('id') ?? ''}`,
    ...classes,
    ...[...attributes.keys()].map((name) => `[${name}]`),
  ];
  return kinds.find(({root}) => names.some((name) => root.test(name)));
}

/** The first nodes, as long as they are scripts and style sheets of this kind. */
function partsFrom(
  nodes: readonly (PageNode | Embed)[],
  kind: EmbedKind,
  tags = /./,
): readonly PageElement[] {
  const parts: PageElement[] = [];
  for (const node of nodes) {
    if (node === 'text' || !('tag' in node) || !tags.test(node.tag) || !isPart(node, kind)) break;
    parts.push(node);
  }
  return parts;
}

function isPart(element: PageElement, {preset, code}: EmbedKind): boolean {
  if (!isEarly(element) || heldCategory(element) !== undefined) return false;
  const isOwn = code?.test(element.text) === true && (element.tag === 'style' || isCode(element));
  return isOwn || addressesOf(element).some((address) => presetAt(address) === preset);
}

/** Whether the element, or one in it, requests a script, a style sheet or a frame that nothing holds. */
function isOpen(element: PageElement): boolean {
  if (element.tag === 'template' || heldCategory(element) !== undefined) return false;
  const isLoading = /^(script|link|iframe)$/.test(element.tag) && addressesOf(element).length > 0;
  return isLoading || element.children.some((child) => child !== 'text' && isOpen(child));
}

function contains(element: PageElement, isMeant: (one: PageElement) => boolean): boolean {
  return isMeant(element) || element.children.some((child) => child !== 'text' && contains(child, isMeant));
}
