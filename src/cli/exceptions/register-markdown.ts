import type {ExceptionRegister, RegisterEntry} from './register.ts';

/** The register as a page in Markdown. */
export function registerMarkdown({title, introduction, entries, sources}: ExceptionRegister): string {
  return [
    `# ${title}`,
    ...introduction.map(escapeMarkdown),
    ...entries.flatMap((entry) => [
      ...entryLines(entry, '##'),
      ...entry.services.flatMap((service) => entryLines(service, '###')),
    ]),
    '## Sources',
    sources.map((source) => `- <${source}>`).join('\n'),
  ].join('\n\n');
}

function entryLines({title, facts}: RegisterEntry, level: string): readonly string[] {
  const lines = facts.map(([term, value]) => `- **${term}**: ${escapeMarkdown(value)}`);
  return [`${level} ${escapeMarkdown(title)}`, ...(lines.length > 0 ? [lines.join('\n')] : [])];
}

/** Keeps a text of the site owner from becoming markup: https://spec.commonmark.org/0.31.2/#backslash-escapes */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}
