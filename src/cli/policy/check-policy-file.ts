import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import type {SiteConfig} from '../../config/types.ts';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import {checkPolicyDocument} from '../../policy/lints/check-policy.ts';
import type {PolicyFinding} from '../../policy/lints/finding.ts';
import {plainDocument} from '../../policy/lints/plain-document.ts';
import {htmlDocument} from './html-document.ts';
import {loadPolicy} from './load-policy.ts';

/** How the formats of a policy are read, by the end of the file's name. Markdown is read by `loadPolicy`. */
const readers = {
  '.html': htmlDocument,
  '.htm': htmlDocument,
  '.txt': plainDocument,
} as const;

/** Whether a file is a policy, by its name. */
export function isPolicyFile(file: string): boolean {
  return isMarkdown(file) || readerOf(file) !== undefined;
}

/** Checks a policy in Markdown, HTML or plain text, alone or against a configuration. Rejects when the file cannot be read. */
export async function checkPolicyFile(
  file: string,
  options: {readonly config: SiteConfig | undefined; readonly today: CalendarDate},
): Promise<readonly PolicyFinding[]> {
  const read = readerOf(file);
  if (!read) return (await loadPolicy(file, options.config, options.today)).findings;
  return checkPolicyDocument(read(await readFile(file, 'utf8')), options);
}

function isMarkdown(file: string): boolean {
  return ['.md', '.markdown'].includes(extname(file).toLowerCase());
}

function readerOf(file: string): ((text: string) => ReturnType<typeof htmlDocument>) | undefined {
  return Object.entries(readers).find(([end]) => end === extname(file).toLowerCase())?.[1];
}
