import type {Problem} from '../../config/problem.ts';

/**
 * Markup that looks held and is not: a script with `data-consent` and a type that runs, another element with `data-consent`
 * that keeps its address, and what is inside a template but not in its content. In SVG, a template has no content.
 */
const NOT_HELD = [
  'script[data-consent]:not([type="text/plain"],[type="application/json"],[data-src])',
  '[data-consent][src]:not(script,[data-src])',
  'link[data-consent][href],object[data-consent][data]',
  'template[data-consent] :is([src],link[href])',
  'svg template[data-consent] :is(image,feImage,script)[href]',
].join();

/** Elements inside marked ones that are not held. They are reported when their address is of another host. */
const INSIDE =
  '[data-consent]:not(template,script,html,body) :is(iframe,script,embed,img,video,audio)[src]:not([type="text/plain"])';

/** Reports markup that looks held and is not, and held templates that are empty by mistake. */
export function checkNotHeld(document: Document): readonly Problem[] {
  const inside = [...document.querySelectorAll<HTMLElement & {readonly src: string}>(INSIDE)];
  const live = [
    ...document.querySelectorAll(NOT_HELD),
    ...inside.filter(({src}) => /^https?:/.test(src) && new URL(src).host !== document.location.host),
  ];
  const code = 'markup-not-held' as const;
  return [
    ...[...new Set(live)].map((element) => ({
      code,
      path: addressOf(element) ?? element.localName,
      message: adviceFor(element),
    })),
    ...[...document.querySelectorAll<HTMLElement>(EMPTY)]
      .filter(isEmpty)
      .map(({dataset: {consent = ''}}) => ({
        code,
        path: `<template data-consent="${consent}">`,
        message: `It is empty: React takes asynchronous scripts out of templates, and they run. ${IN_FRAMEWORKS}`,
      })),
  ];
}

/** Held templates that may be empty by mistake. Those of our own component may. */
const EMPTY = 'template[data-consent]:not([data-component])';

function isEmpty(template: Element & Partial<HTMLTemplateElement>): boolean {
  return !template.childElementCount && !template.content?.childElementCount;
}

/** The component that is exported as `privacy-desk/react`, and where the lines for other frameworks are. */
const IN_FRAMEWORKS =
  'In React, write it inside <Consent category="…"> of privacy-desk/react. For other frameworks, see docs/frameworks.md.';

function addressOf(element: Element): string | null {
  return ['src', 'href', 'data'].map((name) => element.getAttribute(name)).find((value) => value) ?? null;
}

/** Says what to write instead of an element that is not held. To put it into a template is no advice for what is in one. */
function adviceFor(element: Element): string {
  const isScript = element.localName === 'script';
  const template = element.closest('template');
  const notHeld = `This ${isScript ? 'script' : 'element'} is not held.`;
  const line = lineFor(element);
  if (!template)
    return `${notHeld} Put it into <template data-consent>, or ${isScript ? 'add type="text/plain"' : `write ${line}`}.`;
  return 'content' in template
    ? `${IN_FRAMEWORKS} ${notHeld} It is a child of the template and not its content. Without a framework, write ${line}.`
    : `${notHeld} In SVG, a template has no content. Put the template around the <svg>, or write ${line}.`;
}

function lineFor(element: Element): string {
  const {localName} = element;
  const name = ['src', 'href', 'data'].find((one) => element.hasAttribute(one)) ?? 'src';
  const consent = element.closest('[data-consent]')?.getAttribute('data-consent') ?? '';
  const [type, prefix] = localName === 'script' ? [' type="text/plain"', ''] : ['', 'data-'];
  return `<${localName}${type} data-consent="${consent}" ${prefix}${name}="${element.getAttribute(name) ?? ''}">`;
}
