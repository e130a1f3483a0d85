import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {fencesIn} from '../../repository/fences-in.ts';
import {assertWorks, openUnder, usualTag} from './open-under.ts';

const root = join(import.meta.dirname, '../../..');
const built = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
/** `documented` with the hash of `text` in the place of `sha256-…` or `sha384-…`. */
const withHash = (documented: string, text: string): string =>
  documented.replaceAll(
    /(sha\d+)-…/g,
    (_, name: string) => `${name}-${createHash(name).update(text).digest('base64')}`,
  );

const sections = readFileSync(join(root, 'docs/page-policies.md'), 'utf8')
  .split(/^(?=## )/m)
  .map((text) => ({title: /^## (.+)/.exec(text)?.[1] ?? '', fences: fencesIn(text)}))
  .filter(({fences}) => fences.some(({language}) => language === 'http'));

test('docs/page-policies.md has samples of headers', () => {
  assert.ok(sections.length > 6);
});

for (const {title, fences} of sections) {
  const codeIn = (wanted: string): readonly string[] =>
    fences.filter(({language}) => language === wanted).map(({code}) => code.trim());
  const program = codeIn('js')[0];
  const tag = withHash(withImportMap(codeIn('html')[0] ?? usualTag, program), built('desk.js'));

  for (const header of codeIn('http'))
    test(`under the documented header ${header.slice(0, 90)} (${title}), the page works`, async (t) => {
      const [name = '', value = ''] = header.split(/: (.*)/);
      const ofFiles = name.startsWith('Access-Control');
      const headers = ofFiles
        ? {'Content-Security-Policy': 'sandbox allow-scripts'}
        : {[name]: filled(value, tag)};
      const visited = await openUnder(t, {tag, headers, fileHeaders: ofFiles ? {[name]: value} : {}});
      await assertWorks(visited);
      const cookies = await visited.visitor.cookies();
      assert.deepEqual(
        cookies.map((cookie) => cookie.name),
        ofFiles ? [] : ['privacy-desk'],
      );
      const said = (await visited.visitor.recorded()).console.map(({text}) => text).join('\n');
      assert.doesNotMatch(said, /\[ui-unreachable\]/);
      assert.equal(said.includes('The choice is kept for this page.'), ofFiles, said);
    });
}

/** The value of a header for the test's site, which also allows the scripts of the test itself. */
function filled(value: string, tag: string): string {
  const inline = /<script>(.+?)<\/script>/s.exec(tag)?.[1];
  return withHash(value, inline ?? built('desk.js'))
    .replaceAll('https://www.example.org/', 'http://localhost:*/')
    .replace(/script-src [^;]+/, (directive) => `${directive} {{recorder}}`);
}

/** The tag with the import map that the documented program prints for the built files. */
function withImportMap(tag: string, program: string | undefined): string {
  if (program === undefined) return tag;
  const folder = mkdtempSync(join(tmpdir(), 'privacy-desk-import-map-'));
  try {
    mkdirSync(join(folder, 'public/privacy'), {recursive: true});
    const {files} = JSON.parse(built('manifest.json')) as {readonly files: Readonly<Record<string, string>>};
    // As a build of a site lists them: `desk.js`, and the others in their folder.
    const inFolder = Object.entries(files).map(([name, hash]) => [
      name === 'desk.js' ? name : `parts/${name}`,
      hash,
    ]);
    const manifest = {folder: 'parts', files: Object.fromEntries(inFolder) as object};
    writeFileSync(join(folder, 'public/privacy/manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'print.mjs'), program);
    const map = execFileSync(process.execPath, ['print.mjs'], {cwd: folder, encoding: 'utf8'}).trim();
    return tag.replace(/\{.+\}/, () => map.replaceAll('/privacy/parts/', '/privacy/'));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
