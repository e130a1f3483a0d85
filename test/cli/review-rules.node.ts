import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {addDays, londonDate} from '../../src/platform/pure/calendar.ts';
import {declaration, declaredStatistics} from '../config/declared-exceptions.ts';
import {check, statistics} from './check-site.ts';

const REVIEW = 'categories[0].exception.reviewDate';

const reviewedOn = (reviewDate: string): object => statistics({exception: {...declaration, reviewDate}});

describe('the date of a review', () => {
  for (const [reviewDate, today, expected] of [
    ['2026-11-30', '2026-11-30', []],
    ['2028-11-30', '2026-11-30', []],
    ['2028-12-01', '2026-11-30', ['exception-refused']],
    ['2099-01-01', '2026-11-30', ['exception-refused']],
    ['2027-02-30', '2026-11-30', ['exception-refused']],
    ['2026-11-29', '2026-11-30', ['review-overdue']],
    ['2020-01-01', '2026-11-30', ['review-overdue']],
  ] as const)
    it(`${reviewDate} is ${expected[0] ?? 'accepted'} on ${today}`, () => {
      const problems = check(reviewedOn(reviewDate), today);
      assert.deepEqual(
        problems.map(({code, path}) => [code, path]),
        expected.map((code) => [code, REVIEW]),
      );
    });

  it('of a necessary category is held too', () => {
    const [problem] = check({categories: [{id: 'necessary', exception: {reviewDate: '2026-11-29'}}]});
    assert.equal(problem?.code, 'review-overdue');
  });

  it('that is over has a message that says how to renew it', () => {
    const [problem] = check(reviewedOn('2026-11-29'));
    for (const part of [
      'was due on Sunday 29 November 2026',
      'privacy-desk exceptions',
      '24 months',
      'https://www.legislation.gov.uk/eur/2016/679/article/24',
    ])
      assert.ok(problem?.message.includes(part), problem?.message);
  });
});

describe('an overdue review fails', () => {
  let folder = '';
  let file = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-desk-review-'));
    file = join(folder, 'site.json');
    const exception = {...declaration, reviewDate: addDays(londonDate(Date.now()), -1)};
    const links = {policy: '/privacy/', cookies: '/cookies/'};
    const site = {organisation: {name: 'A charity'}, links, categories: [{...declaredStatistics, exception}]};
    await writeFile(file, JSON.stringify(site));
  });

  after(() => rm(folder, {recursive: true, force: true}));

  for (const args of [['check'], ['build', '--out', 'out']])
    it(`privacy-desk ${args[0] ?? ''}, which writes nothing`, async () => {
      const errors: string[] = [];
      const terminal = {print: () => undefined, printError: (line: string) => void errors.push(line)};
      const [name = '', ...options] = args.map((arg) => (arg === 'out' ? join(folder, arg) : arg));
      assert.equal(await run([name, file, ...options], {terminal, dist: folder, version: ''}), 1);
      assert.match(errors.join('\n'), /\[review-overdue\]/);
      assert.deepEqual(await readdir(folder), ['site.json']);
    });
});
