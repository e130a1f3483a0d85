import type {Links} from '../../config/types.ts';

/** The settings that say where visitors reach the service. */
export interface KnownPlaces {
  /** Address of the site; `undefined` when it is not known. */
  readonly origin: string | undefined;
  readonly links: Partial<Links> | undefined;
}

/**
 * The address below which a site passes requests on to the service, as far as its configuration says it: `links.rights` is
 * `https://www.example.org/privacy/request/` when the forms of the service are below `/privacy/`. Otherwise the address of the site.
 */
export function serviceAddress({origin, links = {}}: KnownPlaces): string | undefined {
  if (origin === undefined) return undefined;
  return (
    addressOf(links.rights, 'request', origin) ?? addressOf(links.complaint, 'complaint', origin) ?? origin
  );
}

function addressOf(link: string | undefined, form: string, origin: string): string | undefined {
  if (link === undefined || !URL.canParse(link, origin)) return undefined;
  const url = new URL(link, origin);
  const [, path] = new RegExp(`^(.*)/${form}/?$`).exec(url.pathname) ?? [];
  return path === undefined || !/^https?:$/.test(url.protocol) ? undefined : url.origin + path;
}
