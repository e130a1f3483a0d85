import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {SiteConfig} from '../../config/types.ts';
import {regulatorOf} from '../../config/regulator.ts';
import {addDays, type CalendarDate, londonDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import {type Command, readArguments, required, UsageError} from '../command.ts';
import {loadSite} from '../load-site.ts';

/** `privacy-desk well-known`. */
export const wellKnown: Command = {
  name: 'well-known',
  summary: 'Write privacy.json and .well-known/security.txt.',
  usage: `privacy-desk well-known [folder] --site <site.json> [--security-contact <address>]
                        [--expires <date>]

Writes privacy.json into <folder>, the root of your site: a pointer for programs to the policy, the
list of cookies, the request form and the complaint form, and to .well-known/gpc.json if the folder
has it. <folder> is the current folder by default.

With --security-contact, also writes .well-known/security.txt (RFC 9116), which says where to
report a weakness of the site.

  --site <site.json>            The configuration that names the pages.
  --security-contact <address>  mailto:, https: or tel:. Repeat the option for more, the best first.
  --expires <date>              The day on which security.txt is out of date, YYYY-MM-DD, at most
                                one year ahead. That by default: run the command with each build.`,
  async run(args, {terminal}) {
    const options = {
      site: {type: 'string'},
      'security-contact': {type: 'string', multiple: true},
      expires: {type: 'string'},
    } as const;
    const {values, argument: folder = '.'} = readArguments(args, options);
    const siteFile = required(values.site, '--site <site.json>');
    const contacts = values['security-contact'] ?? [];
    const today = londonDate(Date.now());
    const expires =
      values.expires === undefined ? addDays(today, LONGEST_DAYS) : dayIn(values.expires, today);
    const wrong = contacts.find((contact) => !/^(mailto:|https:\/\/|tel:)[^\s]+$/.test(contact));
    if (wrong !== undefined)
      throw new UsageError(
        `"${wrong}" is no contact. Expected an address that begins with mailto:, https: or tel:.`,
      );
    const site = await loadSite(siteFile, terminal);
    if (!site) return 1;
    const hasGpc = existsSync(join(folder, GPC));
    const pointer = {
      ...privacyPointer(site.config),
      ...(hasGpc ? {globalPrivacyControl: `/${GPC}`} : {}),
    };
    const files = [
      await write(folder, 'privacy.json', `${JSON.stringify(pointer, null, 2)}\n`),
      ...(contacts.length === 0
        ? []
        : [await write(folder, '.well-known/security.txt', securityText(site.config, contacts, expires))]),
    ];
    files.forEach((file) => terminal.print(`Wrote ${file}.`));
    if (!hasGpc)
      terminal.print(
        `privacy.json does not name ${GPC}, which ${folder} does not have. "privacy-desk gpc ${folder}" writes it; then run this again.`,
      );
    return 0;
  },
};

/** Path of the statement of `privacy-desk gpc`. */
const GPC = '.well-known/gpc.json';

/** RFC 9116 recommends less than a year: https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5 */
const LONGEST_DAYS = 364;

/**
 * The doors to privacy of a site, for programs: where the policy is, and where to ask and to complain. It is a plain file, because the
 * registry of `.well-known` needs a specification: https://www.rfc-editor.org/rfc/rfc8615
 */
export function privacyPointer(config: SiteConfig): object {
  const {organisation, links, policy} = config;
  const {name, url} = regulatorOf(config);
  return {
    organisation: {name: organisation.name, email: organisation.email, phone: organisation.phone},
    policy: {
      url: links.policy,
      version: policy.version,
      permanentUrl: policy.url,
      data: policy.url === undefined ? undefined : `${policy.url}policy.json`,
    },
    cookies: links.cookies,
    requests: links.rights,
    complaints: links.complaint,
    regulator: {name, url},
  };
}

/** The content of `security.txt`: https://www.rfc-editor.org/rfc/rfc9116 */
export function securityText(
  {language, languages}: SiteConfig,
  contacts: readonly string[],
  expires: CalendarDate,
): string {
  const preferred = [...new Set([language, ...languages])].join(', ');
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${preferred}`,
    '',
  ].join('\n');
}

function dayIn(text: string, today: CalendarDate): CalendarDate {
  const day = parseCalendarDate(text);
  if (!day) throw new UsageError(`"${text}" is not a date. Use YYYY-MM-DD, for example 2027-11-01.`);
  if (day <= today || day > addDays(today, LONGEST_DAYS + 1))
    throw new UsageError(`--expires ${text} is not within one year from today.`);
  return day;
}

async function write(folder: string, path: string, text: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), {recursive: true});
  await writeFile(file, text);
  return file;
}
