import {parseConfig} from '../config/parse.ts';
import type {Problem, Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {} from '../gate/net/net-api.ts';

/** `beside`: address of a file that lies beside the safety net's. */
export const missingNet = (
  {defaultView, location}: Document,
  {safetyNet}: SiteConfig,
  beside: string,
): readonly Problem[] => {
  if (!safetyNet || defaultView?.privacyDeskNet) return [];
  const {href, origin, pathname} = new URL('desk-net.js', beside);
  const src = origin === location.origin ? pathname : href;
  const message = `Expected before desk.js: <script src="${src}"></script>. What is not marked gets through.`;
  return [{code: 'net-missing', path: href, message}];
};

/** Reads an inline configuration, and tells what is wrong with it or missing from the page. A baked one was judged when it was baked. */
export const judgeSite = (document: Document, raw: unknown, report: Report): SiteConfig => {
  const {config, problems} = parseConfig(raw);
  [...problems, ...missingNet(document, config, import.meta.url)].forEach((problem) => report(problem));
  return config;
};
