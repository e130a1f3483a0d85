import {addressOf} from './address-of.ts';
import {laneOf} from './lane.ts';

/**
 * Has the browser fetch, for `document`, an external script that waits for its turn, so that turns cost no time on the line. Everything that
 * decides how it is fetched is copied, or it would be fetched twice: https://html.spec.whatwg.org/#link-type-preload
 */
export const fetchAhead = (document: Document, script: HTMLScriptElement): void => {
  const lane = laneOf(script);
  if (!addressOf(script) || !lane || lane === 'now') return;
  const link = document.createElement('link');
  const isModule = script.type === 'module';
  link.rel = isModule ? 'modulepreload' : 'preload';
  if (!isModule) link.as = 'script';
  link.nonce = script.nonce;
  link.crossOrigin = script.crossOrigin;
  link.integrity = script.integrity;
  link.referrerPolicy = script.referrerPolicy;
  // For the safety net, which stops what nobody has marked: this is of markup that may run.
  link.dataset['released'] = '';
  link.href = addressOf(script);
  document.querySelector('head,body')?.append(link);
  for (const type of ['load', 'error']) script.addEventListener(type, () => link.remove());
};
