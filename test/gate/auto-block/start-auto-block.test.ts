import {expect} from '@open-wc/testing';
import type {FrameWindow} from '../frame.ts';
import {type AutoBlockFrame, BLOCKED_URL, blockedHow, openAutoBlockFrame} from './auto-block-frame.ts';

/** The functions of the browser that automatic blocking patches, as they are now. */
const patchedFunctions = (win: FrameWindow): readonly unknown[] =>
  (
    [
      [win, 'fetch', 'EventSource', 'WebSocket', 'Audio'],
      [win.XMLHttpRequest.prototype, 'open', 'send'],
      [win.Navigator.prototype, 'sendBeacon'],
      [win.Element.prototype, 'setAttribute', 'append', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'],
      [win.Node.prototype, 'appendChild', 'insertBefore', 'replaceChild'],
      [win.Document.prototype, 'write', 'importNode'],
      [win.HTMLScriptElement.prototype, 'src'],
      [win.HTMLImageElement.prototype, 'src', 'srcset'],
    ] as const
  ).flatMap(([owner, ...names]) =>
    names.map((name) => {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name);
      return descriptor?.set ?? (descriptor?.value as unknown);
    }),
  );

describe('Automatic blocking', () => {
  let frame: AutoBlockFrame;

  beforeEach(async () => (frame = await openAutoBlockFrame()));
  afterEach(() => frame.close());

  it('lists only what is blocked now', () => {
    const autoBlock = frame.start();
    frame.create('img').src = `${BLOCKED_URL}?id=1`;
    frame.create('img').src = `${BLOCKED_URL}?id=2`;
    frame.create('iframe').src = 'https://films.example/1';
    expect(autoBlock.blocked).to.deep.equal([
      {url: BLOCKED_URL, key: 'analytics:matomo', how: 'img'},
      {url: 'https://films.example/1', key: 'media', how: 'iframe'},
    ]);
    frame.allowed.add('analytics:matomo');
    expect(blockedHow(autoBlock)).to.deep.equal(['iframe']);
    expect(frame.problems.map(({code}) => code)).to.deep.equal(['autoblock-blocked', 'autoblock-blocked']);
  });

  it('records what runs because it is allowed, at once and once for each host', () => {
    const autoBlock = frame.start();
    frame.create('iframe').src = 'https://films.example/1';
    frame.win.document.body.append(frame.create('iframe', {src: BLOCKED_URL}));
    expect(frame.running).to.deep.equal([]);
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    frame.create('img').src = BLOCKED_URL;
    expect(frame.running).to.deep.equal([{what: 'stats.example', keys: ['analytics:matomo']}]);
  });
});

describe('stop()', () => {
  let frame: AutoBlockFrame;

  beforeEach(async () => (frame = await openAutoBlockFrame()));
  afterEach(() => frame.close());

  it('restores every function of the browser', () => {
    const before = patchedFunctions(frame.win);
    const autoBlock = frame.start();
    const during = patchedFunctions(frame.win);
    autoBlock.stop();
    expect(before.every((one, index) => one !== during[index])).to.equal(true);
    expect(patchedFunctions(frame.win)).to.deep.equal(before);
  });

  it('keeps a later patch of other code, under which nothing is blocked any more', async () => {
    const {win} = frame;
    const autoBlock = frame.start();
    const patched = win.fetch.bind(win);
    const laterPatch: typeof fetch = (input, init) => patched(input, init);
    win.fetch = laterPatch;
    expect(await win.fetch(BLOCKED_URL).catch((error: unknown) => (error as Error).name)).to.equal(
      'TypeError',
    );
    autoBlock.stop();
    expect(win.fetch).to.equal(laterPatch);
    expect(await (await win.fetch('data:,fine')).text()).to.equal('fine');
  });

  it('leaves blocked elements blocked', () => {
    const {document} = frame.win;
    const autoBlock = frame.start();
    const blocked = frame.create('iframe', {src: BLOCKED_URL});
    document.body.append(blocked);
    const append = document.body.append.bind(document.body);
    autoBlock.stop();
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    append(blocked);
    expect(blocked.getAttribute('src')).to.equal('');
    expect(blockedHow(autoBlock)).to.deep.equal([]);
  });
});
