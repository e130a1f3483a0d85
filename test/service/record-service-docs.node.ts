import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {serve} from '../../src/cli/commands/serve.ts';
import {problemKinds} from '../../src/service/http/problem.ts';
import {root} from '../repository/tracked-files.ts';
import {runningService} from './running-service.ts';

const guide = readFileSync(`${root}docs/record-service.md`, 'utf8');

it('docs/record-service.md lists every kind of problem with its status', () => {
  const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, kind, status]) => [
    kind,
    Number(status),
  ]);
  assert.deepEqual(
    rows.toSorted(),
    Object.entries(problemKinds)
      .map(([kind, [status]]) => [kind, status])
      .toSorted(),
  );
});

it('docs/record-service.md names every route', async (t) => {
  const service = await runningService({register: root});
  t.after(() => service.close());
  const {paths} = (await (await fetch(`${service.url}/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  for (const path of Object.keys(paths)) {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    assert.ok(guide.includes(`${route}\``) || guide.includes(`${route} `), route);
  }
});

it('docs/record-service.md names every option of the command', () => {
  const options = [...serve.usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option ?? '');
  assert.ok(options.length > 8);
  for (const option of options) assert.ok(guide.includes(`\`${option}`), option);
});
