import {LINKED_PAGES, linkKey} from '../../../src/config/text-keys.ts';
import {objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';
import {fieldOfPath} from './field-of-path.ts';
import type {PageFinding} from './page-finding.ts';
import {toolsOf} from './tools.ts';

/** Addresses that the checker allows, and that go wrong with the folder or without encryption. */
export function addressFindings(site: UncheckedObject): readonly PageFinding[] {
  return addressesOf(site).flatMap(([path, address]) =>
    [folderFinding(address), encryptionFinding(address)].flatMap((found) =>
      found ? [{...found, path, field: fieldOfPath(site, path)}] : [],
    ),
  );
}

type Found = Pick<PageFinding, 'level' | 'message'>;

function folderFinding(address: string): Found | undefined {
  const found = /^(https?:\/\/[^/]+)?\/privacy(?=[/?#]|$)/i.exec(address);
  if (!found) return undefined;
  const [, host = ''] = found;
  const message =
    'The folder that you upload is at /privacy/ on your site. A page at that address, or below it, is no longer found. Give the page another address, such as /privacy-policy/.';
  return host === ''
    ? {level: 'problem', message}
    : {level: 'warning', message: `If ${host} is your site: ${message}`};
}

function encryptionFinding(address: string): Found | undefined {
  if (!/^http:\/\//i.test(address)) return undefined;
  return {
    level: 'warning',
    message:
      'This address begins with http://, so the page is sent without encryption. Expected https://. The link is used as it is. If the page opens with https:// too, write that.',
  };
}

/** Every address of a page, with its path in the configuration. */
function addressesOf(site: UncheckedObject): readonly (readonly [path: string, address: string])[] {
  const texts = Object.entries(objectOf(site['texts']));
  const links = LINKED_PAGES.flatMap((page) => [
    [linkKey(page), objectOf(site['links'])[page]] as const,
    ...texts.map(([tag, own]) => [`texts.${tag}.${linkKey(page)}`, objectOf(own)[linkKey(page)]] as const),
  ]);
  const policies = toolsOf(site).map(({path, facts}) => [`${path}.policyUrl`, facts['policyUrl']] as const);
  return [...links, ...policies].flatMap(([path, address]) =>
    typeof address === 'string' ? [[path, address.trim()] as const] : [],
  );
}
