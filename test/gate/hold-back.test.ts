import {aTimeout, expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {holdBack, type Gate} from '../../src/gate/hold-back.ts';
import {createRelease} from '../../src/gate/release/create-release.ts';
import {eventually} from '../eventually.ts';
import {openFrame, type FrameWindow} from './frame.ts';
import {build, hold, ran, script} from './markup.ts';

describe('the gate', () => {
  let win: FrameWindow;
  let close: () => void;
  let gate: Gate;
  let held: Map<Element, readonly string[]>;
  let kept: Element[];
  let granted: Set<string>;
  let met: string[];
  let released: string[];
  let problems: Problem[];

  beforeEach(async () => {
    ({win, close} = await openFrame());
    held = new Map();
    kept = [];
    granted = new Set();
    met = [];
    released = [];
    problems = [];
  });
  afterEach(() => close());

  const start = (): void => {
    const release = createRelease(win, {patience: 5000, report: (problem) => problems.push(problem)});
    gate = holdBack(win, held, {
      aliases: {statistics: 'analytics', broken: {toString: 1}},
      allows: (key) => granted.has(key),
      onMet: (keys) => met.push(...keys),
      onHeld: (element) => kept.push(element),
      onFree(element, keys) {
        release(element, keys);
        released.push(keys.join('+'));
      },
    });
  };
  const grant = (...ids: string[]): void => {
    for (const id of ids) granted.add(id);
    gate.release();
  };
  const ranAll = (names: readonly string[]): Promise<void> =>
    eventually(() => ran(win).length >= names.length, `not all of ${names.join()} ran`);

  it('keeps held what nobody granted, and says which categories it met', async () => {
    hold(win, 'analytics', `<script src="${script('a')}"></script><script>ran.push('b')</script>`);
    start();
    await aTimeout(50);
    expect(ran(win)).to.deep.equal([]);
    expect(met).to.deep.equal(['analytics']);
    expect(win.document.querySelector('template')).to.exist;
  });

  it('runs external and inline scripts in the order they were written', async () => {
    start();
    hold(
      win,
      'analytics',
      `<script src="${script('a')}"></script><script>ran.push('b')</script>
       <script src="${script('c')}"></script><script>ran.push('d')</script>`,
    );
    grant('analytics');
    await aTimeout(0);
    await ranAll(['a', 'b', 'c', 'd']);
    expect(ran(win)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(released).to.deep.equal(['analytics']);
  });

  it('runs deferred scripts and modules after the ordered ones, in their order', async () => {
    hold(
      win,
      'analytics',
      `<script defer src="${script('deferred')}"></script><script type="module" src="${script('module')}"></script>
       <script defer src="${script('last')}"></script><script>ran.push('inline')</script>`,
    );
    start();
    grant('analytics');
    await ranAll(['inline', 'deferred', 'module', 'last']);
    expect(ran(win)).to.deep.equal(['inline', 'deferred', 'module', 'last']);
  });

  it('leaves data blocks and what modern browsers skip where they stand', async () => {
    hold(
      win,
      'analytics',
      `<script type="application/json">{}</script><script nomodule>ran.push('old')</script><script>ran.push('new')</script>`,
    );
    start();
    grant('analytics');
    await ranAll(['new']);
    expect(ran(win)).to.deep.equal(['new']);
    expect(win.document.querySelector('script[type="application/json"]')).to.exist;
  });

  it('waits for no script that modern browsers skip, and does not ask for it', async () => {
    const plain = '<script type="text/plain" data-consent="analytics"';
    win.document.body.append(
      ...build(
        win,
        `${plain} nomodule src="${script('old')}"></script>${plain} defer src="${script('new')}"></script>`,
      ),
    );
    start();
    grant('analytics');
    expect(win.document.querySelectorAll('link').length).to.equal(1);
    await ranAll(['new']);
    expect(ran(win)).to.deep.equal(['new']);
  });

  it('keeps the order of the page when categories are granted together', async () => {
    hold(win, 'media', '<script>ran.push("first")</script>');
    hold(win, 'analytics', '<script>ran.push("second")</script>');
    start();
    grant('analytics', 'media');
    await ranAll(['first', 'second']);
    expect(ran(win)).to.deep.equal(['first', 'second']);
  });

  it('needs every category that the markup names', async () => {
    hold(win, 'analytics, marketing', '<script>ran.push("both")</script>');
    start();
    grant('analytics');
    await aTimeout(20);
    expect(ran(win)).to.deep.equal([]);
    grant('marketing');
    await ranAll(['both']);
    expect(released).to.deep.equal(['analytics+marketing']);
  });

  it('goes by the marks that stand when something is granted, not by those of old', async () => {
    const template = hold(win, 'analytics', '<script>ran.push("reused")</script>');
    start();
    template.dataset['consent'] = 'marketing';
    grant('analytics');
    await aTimeout(20);
    expect(ran(win)).to.deep.equal([]);
    grant('marketing');
    await ranAll(['reused']);
  });

  it('sees markup that is inserted later, deep inside other markup and into a shadow root', async () => {
    granted.add('analytics');
    start();
    const outer = win.document.createElement('div');
    outer.innerText = 'text first';
    win.document.body.append(outer);
    const host = win.document.createElement('div');
    outer.append(host);
    const root = host.attachShadow({mode: 'open'});
    root.append(hold(win, 'analytics', '<script>ran.push("shadow")</script>'));
    await ranAll(['shadow']);
    expect(root.querySelector('script')).to.exist;
  });

  it('sees markup deep inside what is inserted, between text and comments', async () => {
    granted.add('analytics');
    start();
    const inner = win.document.createElement('p');
    inner.append(
      'text',
      ...build(win, '<script type="text/plain" data-consent="analytics">ran.push("inner")</script>'),
    );
    const outer = win.document.createElement('div');
    outer.append(inner);
    win.document.body.append('text', win.document.createComment('comment'), outer);
    await ranAll(['inner']);
    expect(inner.querySelector('script')).to.exist;
  });

  it('sees what a busy script inserts while nobody listens, and what comes after', async () => {
    granted.add('analytics');
    start();
    await aTimeout(0);
    for (let left = 120; left > 0; left -= 1) win.document.body.append(win.document.createElement('p'));
    await Promise.resolve();
    hold(win, 'analytics', '<script>ran.push("meanwhile")</script>');
    await ranAll(['meanwhile']);
    hold(win, 'analytics', '<script>ran.push("after")</script>');
    await ranAll(['meanwhile', 'after']);
    expect(ran(win)).to.deep.equal(['meanwhile', 'after']);
  });

  it('goes on after a script that fails, and reports it', async () => {
    hold(win, 'analytics', `<script src="/no/such/file.js"></script><script>ran.push('after')</script>`);
    start();
    grant('analytics');
    await ranAll(['after']);
    expect(problems.map(({code}) => code)).to.deep.equal(['script-failed']);
  });

  it('drops scripts that wait for their turn when they may not run any more', async () => {
    const release = createRelease(win, {patience: 5000, report: (problem) => problems.push(problem)});
    let turns = 0;
    const markup = `<script>ran.push('a')</script><script src="${script('b')}"></script><script>ran.push('c')</script>`;
    release(hold(win, 'analytics', markup), ['analytics'], () => (turns += 1) === 1);
    release(hold(win, 'media', `<script>ran.push('d')</script>`), ['media']);
    await ranAll(['a', 'd']);
    expect(ran(win)).to.deep.equal(['a', 'd']);
  });

  it('takes a template in svg for the element that it is there', () => {
    const template = win.document.createElementNS('http://www.w3.org/2000/svg', 'template');
    template.setAttribute('data-consent', 'analytics');
    win.document.body.append(template);
    start();
    expect(() => grant('analytics')).not.to.throw();
    expect(template.hasAttribute('data-consent')).to.equal(false);
  });

  it('drops what a script has written when that may not run any more', async () => {
    const release = createRelease(win, {patience: 5000, report: (problem) => problems.push(problem)});
    let mayRun = true;
    Object.assign(win, {refuse: () => (mayRun = false)});
    const written = `'<script>ran.push(1)<' + '/script>'`;
    const markup = `<script>ran.push('a'); document.write(${written}); refuse()</script>`;
    release(hold(win, 'analytics', markup), ['analytics'], () => mayRun);
    await ranAll(['a']);
    await aTimeout(50);
    expect(ran(win)).to.deep.equal(['a']);
  });

  it('makes noscript content disappear: with scripts on, nobody would see it', () => {
    hold(win, 'marketing', '<noscript><img src="/pixel.gif" alt=""></noscript><p>shown</p>');
    start();
    grant('marketing');
    expect(win.document.querySelector('img')).to.equal(null);
    expect(win.document.querySelector('p')).to.exist;
  });

  it('gives parked attributes back to held elements', () => {
    const frame = win.document.createElement('iframe');
    frame.dataset['consent'] = 'media';
    frame.dataset['src'] = 'about:blank#film';
    win.document.body.append(frame);
    start();
    expect(frame.hasAttribute('src')).to.equal(false);
    grant('media');
    expect(frame.getAttribute('src')).to.equal('about:blank#film');
  });

  it('gives parked addresses back inside a template too, as for pixels that Firefox would fetch', () => {
    hold(win, 'marketing', '<img data-src="data:," alt="">');
    start();
    grant('marketing');
    expect(win.document.querySelector('img')?.getAttribute('src')).to.equal('data:,');
  });

  it('forgets what the page has thrown away, and meets it again when it comes back', async () => {
    const template = hold(win, 'analytics', '<script>ran.push("back")</script>');
    start();
    template.remove();
    grant('analytics');
    await aTimeout(20);
    expect(ran(win)).to.deep.equal([]);
    win.document.body.append(template);
    await ranAll(['back']);
  });

  it('keeps nothing in memory that the page has thrown away', async () => {
    start();
    const view = win.document.createElement('main');
    win.document.body.append(view);
    view.append(hold(win, 'analytics', '<p>An old view</p>'));
    await aTimeout(0);
    expect([...held.keys()].length).to.equal(1);
    view.remove();
    const next = hold(win, 'analytics', '<p>A new view</p>');
    await aTimeout(0);
    expect([...held.keys()]).to.deep.equal([next]);
  });

  for (const others of [0, 200])
    it(`meets what stands in shadow roots whose host comes later, with ${others} others`, async () => {
      start();
      const host = win.document.createElement('div');
      const inner = win.document.createElement('div');
      host.attachShadow({mode: 'open'}).append(inner);
      inner.attachShadow({mode: 'open'}).append(hold(win, 'analytics', `<script>ran.push('a')</script>`));
      await aTimeout(0);
      const around = win.document.createElement('div');
      around.append(host);
      for (let at = 0; at < others; at += 1) win.document.body.append(win.document.createElement('p'));
      win.document.body.append(around);
      await aTimeout(0);
      grant('analytics');
      await ranAll(['a']);
    });

  it('never runs anything twice', async () => {
    hold(win, 'analytics', '<script>ran.push("once")</script>');
    start();
    grant('analytics');
    gate.release();
    await aTimeout(50);
    expect(ran(win)).to.deep.equal(['once']);
  });

  it('holds markup whose alias is not a name, and does not throw', async () => {
    hold(win, 'broken', '<script>ran.push("no")</script>');
    start();
    grant('analytics');
    await aTimeout(20);
    expect(ran(win)).to.deep.equal([]);
    expect(new Set(met)).to.deep.equal(new Set(['broken']));
  });

  for (const [tool, attributes] of [
    ['ours', 'data-consent="analytics"'],
    ['cookieconsent', 'data-category="analytics"'],
    ['Cookiebot', 'data-cookieconsent="statistics"'],
    ['Klaro', 'data-name="statistics"'],
    ['OneTrust', 'class="other optanon-category-statistics"'],
  ] as const)
    it(`runs an inert script as ${tool} marks it up, once its category is granted`, async () => {
      win.document.body.append(
        ...build(win, `<script type="text/plain" ${attributes}>ran.push('woken')</script>`),
      );
      start();
      await aTimeout(20);
      expect(ran(win)).to.deep.equal([]);
      grant('analytics');
      await ranAll(['woken']);
    });
});
