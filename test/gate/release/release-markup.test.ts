import {aTimeout, expect} from '@open-wc/testing';
import type {Problem} from '../../../src/config/problem.ts';
import {createMarkupReleaser} from '../../../src/gate/release/release-markup.ts';
import {type GateFrame, openGateFrame} from '../gate-frame.ts';
import {build, hold, ran, script} from '../markup.ts';

describe('Released markup', () => {
  let frame: GateFrame;

  beforeEach(async () => (frame = await openGateFrame()));
  afterEach(() => frame.close());

  it('runs external and inline scripts in the order of the markup', async () => {
    frame.start();
    hold(
      frame.win,
      'analytics',
      `<script src="${script('a')}"></script><script>ran.push('b')</script>
       <script src="${script('c')}"></script><script>ran.push('d')</script>`,
    );
    frame.grant('analytics');
    await aTimeout(0);
    await frame.untilRan('a', 'b', 'c', 'd');
    expect(ran(frame.win)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(frame.releasedKeys).to.deep.equal(['analytics']);
  });

  it('runs deferred scripts and modules after the ordered scripts, in the order of the markup', async () => {
    hold(
      frame.win,
      'analytics',
      `<script defer src="${script('deferred')}"></script><script type="module" src="${script('module')}"></script>
       <script defer src="${script('last')}"></script><script>ran.push('inline')</script>`,
    );
    frame.start();
    frame.grant('analytics');
    await frame.untilRan('inline', 'deferred', 'module', 'last');
    expect(ran(frame.win)).to.deep.equal(['inline', 'deferred', 'module', 'last']);
  });

  it('leaves data blocks and `nomodule` scripts where they are', async () => {
    hold(
      frame.win,
      'analytics',
      `<script type="application/json">{}</script><script nomodule>ran.push('old')</script><script>ran.push('new')</script>`,
    );
    frame.start();
    frame.grant('analytics');
    await frame.untilRan('new');
    expect(ran(frame.win)).to.deep.equal(['new']);
    expect(frame.win.document.querySelector('script[type="application/json"]')).to.exist;
  });

  it('does not preload a `nomodule` script, and does not wait for it', async () => {
    const plain = '<script type="text/plain" data-consent="analytics"';
    frame.win.document.body.append(
      ...build(
        frame.win,
        `${plain} nomodule src="${script('old')}"></script>${plain} defer src="${script('new')}"></script>`,
      ),
    );
    frame.start();
    frame.grant('analytics');
    expect(frame.win.document.querySelectorAll('link').length).to.equal(1);
    await frame.untilRan('new');
    expect(ran(frame.win)).to.deep.equal(['new']);
  });

  it('runs the scripts after one that fails to load, and reports the failure', async () => {
    hold(
      frame.win,
      'analytics',
      `<script src="/no/such/file.js"></script><script>ran.push('after')</script>`,
    );
    frame.start();
    frame.grant('analytics');
    await frame.untilRan('after');
    expect(frame.problems.map(({code, message}) => [code, message])).to.deep.equal([
      ['script-failed', 'The script could not be loaded. The scripts after it run now.'],
    ]);
  });
});

describe('Released markup that is no longer allowed', () => {
  let frame: GateFrame;

  beforeEach(async () => (frame = await openGateFrame()));
  afterEach(() => frame.close());

  const createReleaser = (): ReturnType<typeof createMarkupReleaser> => {
    const problems: Problem[] = [];
    return createMarkupReleaser(frame.win, {timeout: 5000, report: (problem) => problems.push(problem)});
  };

  it('drops the scripts that are waiting for their turn', async () => {
    const release = createReleaser();
    let turns = 0;
    const markup = `<script>ran.push('a')</script><script src="${script('b')}"></script><script>ran.push('c')</script>`;
    release(hold(frame.win, 'analytics', markup), ['analytics'], () => (turns += 1) === 1);
    release(hold(frame.win, 'media', `<script>ran.push('d')</script>`), ['media']);
    await frame.untilRan('a', 'd');
    expect(ran(frame.win)).to.deep.equal(['a', 'd']);
  });

  it('drops the scripts that a script has written', async () => {
    const release = createReleaser();
    let mayRun = true;
    Object.assign(frame.win, {withdraw: () => (mayRun = false)});
    const written = `'<script>ran.push(1)<' + '/script>'`;
    const markup = `<script>ran.push('a'); document.write(${written}); withdraw()</script>`;
    release(hold(frame.win, 'analytics', markup), ['analytics'], () => mayRun);
    await frame.untilRan('a');
    await aTimeout(50);
    expect(ran(frame.win)).to.deep.equal(['a']);
  });
});
