import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/config/problem.ts';
import {createBlockedLog} from '../../../src/gate/auto-block/request-log.ts';

describe('The log of blocked requests', () => {
  let problems: Problem[];
  beforeEach(() => (problems = []));

  const logFor = (categories: readonly string[]): ReturnType<typeof createBlockedLog> =>
    createBlockedLog(categories, (problem) => problems.push(problem));

  it('keeps and reports each request once, with the markup to write instead', () => {
    const log = logFor(['media']);
    const verdict = {url: 'https://films.example/1', key: 'media:films'};
    log.add(verdict, 'iframe', '<template>…</template>');
    log.add(verdict, 'iframe', '<template>…</template>');
    log.add(verdict, 'fetch', '<template>…</template>');
    expect(log.entries).to.deep.equal([
      {url: 'https://films.example/1', key: 'media:films', how: 'iframe'},
      {url: 'https://films.example/1', key: 'media:films', how: 'fetch'},
    ]);
    expect(problems.map(({message}) => message)).to.deep.equal([
      'This request (iframe) was blocked, because it needs consent for media:films and is not marked up. Write this instead: <template>…</template>',
      'This request (fetch) was blocked, because it needs consent for media:films and is not marked up. Write this instead: <template>…</template>',
    ]);
  });

  it('warns that the browser may have requested the URL already, if the parser created the element', () => {
    logFor(['media']).add({url: 'https://films.example/1', key: 'media'}, 'img', '…', true);
    expect(problems[0]?.message).to.contain('The browser may have requested it already.');
  });

  it('reports a category that the configuration does not have', () => {
    logFor(['media']).add({url: 'https://ads.example/1', key: 'marketing'}, 'script', '…');
    expect(problems[0]?.message).to.contain('The configuration has no category "marketing"');
  });
});
