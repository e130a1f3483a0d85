import type {Problem} from '../../config/problem.ts';
import {executionTiming} from '../../gate/release/script.ts';

/** The type that an optimiser gives to scripts which it runs later itself, its product, and what excludes a script from it. */
const OPTIMISERS: readonly (readonly [type: RegExp, product: string, exclude: string])[] = [
  [
    /^[\da-f]{8,}-|^text\/rocketscript$/i,
    'Rocket Loader of Cloudflare',
    'add data-cfasync="false" to the script',
  ],
  [
    /^rocketlazyload|rocketlazyloadscript$/i,
    'WP Rocket',
    'list the script in “Excluded JavaScript Files” of its setting “Delay JavaScript execution”',
  ],
  [
    /^litespeed\//i,
    'LiteSpeed Cache',
    'list the script in its “JS Deferred / Delayed Excludes”, or add data-no-defer="1" to it',
  ],
  [/^text\/phast$/i, 'Phast', 'add data-phast-no-defer to the script'],
  [/^text\/psajs$/i, 'PageSpeed', 'add data-pagespeed-no-defer to the script'],
  [
    /^pmdelayedscript$/i,
    'Perfmatters',
    'list the script in the exclusions of its setting “Delay JavaScript”',
  ],
  [/^nitropack\//i, 'NitroPack', 'add nitro-exclude to the script'],
  [
    /^wphb-delay-type$/i,
    'Hummingbird',
    'list the script in the exclusions of its setting “Delay JavaScript”',
  ],
  [
    /^javascript\/blocked$/i,
    'a tool that blocks scripts by their type, such as Yett',
    'take the address of the script out of its list',
  ],
];

/** Types of data, and of scripts that a library of the page reads. */
const DATA =
  /json|template|html|handlebars|mustache|importmap|speculationrules|jsx|babel|typescript|shader|^text\/plain$/i;

/**
 * A problem when `element` is a script with a type of an optimiser: no browser runs it, and the optimiser does not know the
 * inside of a template. `undefined` for every other element.
 */
export function placeholderTypeProblem(element: Element | undefined): Problem | undefined {
  if (element?.localName !== 'script') return undefined;
  const type = element.getAttribute('type')?.trim() ?? '';
  const script = element as HTMLScriptElement;
  if (!type || /^module$/i.test(type) || executionTiming(script) || script.noModule) return undefined;
  const [, product, exclude] = OPTIMISERS.find(([pattern]) => pattern.test(type)) ?? [];
  if (!product && (DATA.test(type) || !/script|delay|defer|lazy|block/i.test(type))) return undefined;
  return {
    code: 'script-type',
    path: type,
    message: `No browser runs a script of this type. ${
      product ? `${product} has changed the type` : 'A tool that delays scripts may have changed it'
    }. Exclude held scripts from it: ${exclude ?? 'they wait for consent anyway'}.`,
  };
}
