import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-forms-'));
});
after(() => rm(folder, {recursive: true, force: true}));

const SLOTS = '<title>{{title}}</title>{{head}}<header>NAME</header><main>{{main}}</main>';

async function run(
  command: string,
  site: object,
  template = SLOTS,
): Promise<{status: number | null; output: string}> {
  await writeFile(
    join(folder, 'site.json'),
    JSON.stringify({links: {policy: '/privacy/', cookies: '/cookies/'}, ...site}),
  );
  await writeFile(join(folder, 'page.html'), template.replace('NAME', 'Site'));
  await writeFile(join(folder, 'page.cy.html'), SLOTS.replace('NAME', 'Safle'));
  const options = {
    forms: [join(folder, 'site.json'), '--out', join(folder, 'out')],
    serve: ['--database', ':memory:', '--port', '0'],
  }[command];
  const args = [command, ...(options ?? []), '--template', join(folder, 'page.html')];
  const {status, stdout, stderr} = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return {status, output: stdout + stderr};
}

const read = (...path: readonly string[]): Promise<string> =>
  readFile(join(folder, 'out', ...path, 'index.html'), 'utf8');

describe('privacy-desk forms', () => {
  it('writes both forms in both languages, each in its template, with the style beside it', async () => {
    const {status, output} = await run('forms', {
      organisation: {name: 'Example Trust', email: 'dpo@example.org'},
    });
    assert.equal(status, 0, output);
    for (const [path, title, header] of [
      [['request'], 'Ask about your information', 'Site'],
      [['complaint'], 'Complain to us', 'Site'],
      [['cy', 'request'], 'Gofyn am eich gwybodaeth', 'Safle'],
      [['cy', 'complaint'], 'Cwyno wrthym', 'Safle'],
    ] as const) {
      const html = await read(...path);
      assert.match(
        html,
        new RegExp(`<title>${title} – Example Trust</title>.*<header>${header}</header>`, 's'),
      );
      assert.match(html, /<form method="post" action="mailto:dpo@example.org\?[^"]+" enctype="text\/plain"/);
      assert.match(await readFile(join(folder, 'out', ...path, 'forms.css'), 'utf8'), /privacy-form/);
    }
    assert.match(await read('request'), /href="\.\.\/cy\/request\/"[^]*href="\.\/\.\.\/complaint\/"/);
    assert.match(await read('cy', 'complaint'), /href="\.\.\/\.\.\/complaint\/"/);
  });

  it('asks for an e-mail address', async () => {
    const {status, output} = await run('forms', {organisation: {name: 'Example Trust'}});
    assert.equal(status, 2);
    assert.match(output, /organisation\.email/);
  });

  for (const command of ['forms', 'serve'])
    it(`${command} says which slots a template lacks`, async () => {
      const site = {organisation: {name: 'Example Trust', email: 'dpo@example.org'}};
      const {status, output} = await run(command, site, '<title>{{title}}</title>');
      assert.equal(status, 2);
      assert.match(output, /page\.html: Expected these slots in the template[^]*\{\{main\}\}/);
    });
});
