import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import type {ArchivedNotice} from '../../../src/cli/archived-notices.ts';
import {archiveNotices} from '../../../src/cli/notice-archive.ts';
import {parseConfig} from '../../../src/config/parse.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {until} from '../../drive/until.ts';
import {chooseInPanel} from '../support/choices.ts';
import {receiptsConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

test('the words that a receipt quotes are in the archive that the build writes, for banner and panel', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  t.after(() => rm(folder, {recursive: true}));
  await archiveNotices(folder, parseConfig(receiptsConfig).config);
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt of the banner', () => hosts.site.receipts.length === 1);
  await chooseInPanel(visitor, 'marketing');
  await until('the receipt of the panel', () => hosts.site.receipts.length === 2);

  for (const [index, layer] of ['banner', 'panel'].entries()) {
    const {evidence, record} = JSON.parse(hosts.site.receipts[index] ?? '') as Receipt;
    const file = join(folder, 'notices', `${evidence.noticeSha256}.json`);
    const archived = JSON.parse(await readFile(file, 'utf8')) as ArchivedNotice;
    assert.equal(archived.layer, layer);
    assert.equal(archived.text, record.notices[0]?.words);
  }
});
