import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import type * as VsCode from 'vscode-json-languageservice';
import {siteSchema} from '../../src/cli/site-schema.ts';

// Its build for Node is a CommonJS module, whose names Node cannot read.
const vscode = createRequire(import.meta.url)('vscode-json-languageservice') as typeof VsCode;

const ADDRESS = 'file:///schema.json';

/** The part of VS Code that completes JSON files, with the schema of the configuration. */
const editor = vscode.getLanguageService({
  schemaRequestService: () => Promise.resolve(JSON.stringify(siteSchema(['youtube', 'vimeo']))),
});
editor.configure({validate: true, schemas: [{uri: ADDRESS, fileMatch: ['*.json']}]});

const documentOf = (text: string): VsCode.TextDocument =>
  vscode.TextDocument.create('file:///site.json', 'json', 0, text);

/** What the editor offers where `|` is in the text. */
async function offeredIn(text: string): Promise<readonly VsCode.CompletionItem[]> {
  const document = documentOf(text.replace('|', ''));
  const position = document.positionAt(text.indexOf('|'));
  const list = await editor.doComplete(document, position, editor.parseJSONDocument(document));
  return list?.items ?? [];
}

/** What the editor marks as wrong. */
async function markedIn(text: string): Promise<readonly string[]> {
  const document = documentOf(text);
  const marks = await editor.doValidation(document, editor.parseJSONDocument(document));
  return marks.map(({message}) => (typeof message === 'string' ? message : message.value));
}

describe('an editor with the schema', () => {
  it('completes the keys of texts, and shows the English words', async () => {
    for (const language of ['cy', 'ga']) {
      const items = await offeredIn(`{"texts": {"${language}": {"|"}}}`);
      const title = items.find(({label}) => label === 'banner.title');
      assert.match(JSON.stringify(title?.documentation ?? ''), /Cookies/);
      assert.ok(items.length > 150, `${items.length} keys`);
    }
  });

  it('completes the keys of links in a language', async () => {
    const labels = (await offeredIn('{"texts": {"cy": {"|"}}}')).map(({label}) => label);
    assert.deepEqual(
      labels.filter((label) => label.startsWith('links.')),
      ['links.policy', 'links.cookies', 'links.rights', 'links.complaint'],
    );
  });

  it('completes the tags of built-in languages', async () => {
    const labels = (await offeredIn('{"texts": {"|"}}')).map(({label}) => label);
    assert.ok(labels.includes('cy') && labels.includes('zh-Hans'), labels.join());
  });

  it('completes the names of presets', async () => {
    const labels = (await offeredIn('{"categories": [{"id": "media", "services": [|]}]}')).map(
      ({label}) => label,
    );
    assert.ok(labels.includes('"youtube"'), labels.join());
  });

  it('marks a key that is no text, and an address that is none', async () => {
    assert.deepEqual(
      await markedIn('{"texts": {"cy": {"banner.title": "Cwcis", "links.policy": "/cy/"}}}'),
      [],
    );
    assert.equal((await markedIn('{"texts": {"cy": {"banner.titel": "Cwcis"}}}')).length, 1);
    assert.equal((await markedIn('{"texts": {"cy": {"links.policy": "cy"}}}')).length, 1);
  });
});
