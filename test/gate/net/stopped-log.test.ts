import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/config/problem.ts';
import {createStoppedLog} from '../../../src/gate/net/stopped-log.ts';

describe('the log of what was stopped', () => {
  let problems: Problem[];
  beforeEach(() => (problems = []));

  const logFor = (categories: readonly string[]): ReturnType<typeof createStoppedLog> =>
    createStoppedLog(categories, (problem) => problems.push(problem));

  it('keeps and tells each once, with what to paste', () => {
    const log = logFor(['media']);
    const verdict = {url: 'https://films.example/1', key: 'media:films'};
    log.note(verdict, 'iframe', '<template>…</template>');
    log.note(verdict, 'iframe', '<template>…</template>');
    log.note(verdict, 'fetch', '<template>…</template>');
    expect(log.entries).to.deep.equal([
      {url: 'https://films.example/1', key: 'media:films', how: 'iframe'},
      {url: 'https://films.example/1', key: 'media:films', how: 'fetch'},
    ]);
    expect(problems.map(({message}) => message)).to.deep.equal([
      'iframe, not marked up. Instead: <template>…</template>',
      'fetch, not marked up. Instead: <template>…</template>',
    ]);
  });

  it('says that the parser may have been faster', () => {
    logFor(['media']).note({url: 'https://films.example/1', key: 'media'}, 'img', '…', true);
    expect(problems[0]?.message).to.contain('may have asked for it already');
  });

  it('says that a category is not there', () => {
    logFor(['media']).note({url: 'https://ads.example/1', key: 'marketing'}, 'script', '…');
    expect(problems[0]?.message).to.contain('No category is called marketing');
  });
});
