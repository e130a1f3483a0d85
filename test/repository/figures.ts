/**
 * Figures of the source by room: files, median lines, share of files under 15 lines, and share of files with exactly one
 * importer. Texts of languages are not counted. `npm run figures` prints the table that docs/architecture.md quotes.
 */
import {readFileSync} from 'node:fs';
import {importsOf} from './imports-of.ts';
import {floorOf, roomOf, rooms} from './rooms.ts';
import {root, sourceFiles} from './tracked-files.ts';

const SHORT = 15;

/** The table in Markdown. */
export function figures(): string {
  const files = countedFiles();
  const importers = countImporters(files);
  const rows = rooms.map((room) =>
    row(
      room,
      floorOf(room) < 0 ? 'apart' : String(floorOf(room)),
      files.filter((path) => roomOf(path) === room),
      importers,
    ),
  );
  return [
    '| Room | Floor | Files | Median lines | Under 15 lines | One importer |',
    '|---|---|--:|--:|--:|--:|',
    ...rows,
    row('all', '', files, importers),
  ].join('\n');
}

function countedFiles(): readonly string[] {
  return sourceFiles().filter((path) => !/^src\/ui\/texts\/.*-(banner|panel|embed)\.ts$/.test(path));
}

function countImporters(files: readonly string[]): ReadonlyMap<string, number> {
  const importers = new Map<string, number>();
  for (const path of files)
    for (const imported of new Set(importsOf(path).files))
      importers.set(imported, (importers.get(imported) ?? 0) + 1);
  return importers;
}

function row(
  name: string,
  floor: string,
  files: readonly string[],
  importers: ReadonlyMap<string, number>,
): string {
  const lines = files.map(
    (path) =>
      readFileSync(root + path, 'utf8')
        .trimEnd()
        .split('\n').length,
  );
  const cells = [
    name,
    floor,
    files.length,
    median(lines),
    share(lines.filter((count) => count < SHORT).length, files.length),
    share(files.filter((path) => importers.get(path) === 1).length, files.length),
  ];
  return `| ${cells.join(' | ')} |`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}

if (process.argv[1] === import.meta.filename) console.log(figures());
