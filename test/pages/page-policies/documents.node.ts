import assert from 'node:assert/strict';
import test from 'node:test';
import {recorderSource} from '../../drive/recorder.ts';
import {until} from '../../drive/until.ts';
import {messageCodesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {assertWorks, openUnder, pageWith, usualTag} from './open-under.ts';

const page = pageWith(usualTag);

test('in quirks mode, the page works', async (t) => {
  const visited = await openUnder(t, {source: page.replace('<!DOCTYPE html>', '')});
  await assertWorks(visited);
  assert.equal(await visited.visitor.evaluate(() => document.compatMode), 'BackCompat');
});

test('in XHTML, the page works, and what was held is released', async (t) => {
  const visited = await openUnder(t, {name: 'policy.xhtml', source: page});
  const {visitor, hosts} = visited;
  await assertWorks(visited);
  assert.equal(await visitor.evaluate(() => document.contentType), 'application/xhtml+xml');
  await until('the script and the film', () =>
    ['/simple.js', '/film.html'].every((path) => hosts.vendor.log.paths().includes(path)),
  );
});

test('a frameset is reported, and no frame of it requests anything', async (t) => {
  const source = `<html><head><title>Frames</title>{{config}}${usualTag}</head>
    <frameset cols="50%,50%"><frame src="inner.html"><frame src="inner.html"></frameset></html>`;
  const {visitor, hosts} = await openUnder(t, {source});
  await until('the message', async () => (await messageCodesOn(visitor)).length > 0);
  assert.deepEqual(await messageCodesOn(visitor), ['frameset']);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.deepEqual((await visitor.recorded()).errors, []);
});

test('without the tag in the frameset, its frames ask', async (t) => {
  const source =
    '<html><head><title>Frames</title></head><frameset><frame src="inner.html"></frameset></html>';
  const {visitor, hosts} = await openUnder(t, {source});
  await until('the banner', () =>
    visitor.evaluate(() => !!window.frames[0]?.document.querySelector('privacy-desk')),
  );
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('in an SVG document, desk.js throws nothing', async (t) => {
  const source = `<svg xmlns="http://www.w3.org/2000/svg"><script><![CDATA[${recorderSource}]]></script>
    <script href="/privacy/desk.js"/><rect width="9" height="9"/></svg>`;
  const {visitor} = await openUnder(t, {name: 'policy.svg', source});
  await until('the tag', () => visitor.evaluate(() => !!window.privacyDesk));
  const {errors} = await visitor.recorded();
  assert.deepEqual(errors, []);
});

/** What a frame tells the page around it: the messages and errors in it, and whether it asks. */
interface Told {
  readonly messages: readonly string[];
  readonly errors: readonly string[];
  readonly asks: boolean;
}

const tell = `
  if (window !== top) setInterval(() => top.postMessage({
    messages: recorded.console.map(({text}) => text).filter((text) => text.startsWith('privacy-desk [')),
    errors: recorded.errors,
    asks: !!document.querySelector('privacy-desk'),
  }, '*'), 50);
  else addEventListener('message', ({data}) => { window.told = data; });`;

/** Code that puts the page into a frame, whose source is `text`. */
const frames = [
  ['with a sandbox', "frame.src = 'inner.html'; frame.sandbox = 'allow-scripts';", 'null'],
  ['of a data: address', "frame.src = 'data:text/html,' + encodeURIComponent(text);", 'null'],
  ['of a blob: address', "frame.src = URL.createObjectURL(new Blob([text], {type: 'text/html'}));", 'site'],
  ['with srcdoc', 'frame.srcdoc = text;', 'site'],
] as const;

for (const [what, code, origin] of frames)
  test(`in a frame ${what}, the page ${origin === 'site' ? 'asks' : 'holds everything, and one message says why'}`, async (t) => {
    const source = `<!doctype html><html><head><title>A frame</title></head><body><script>
      fetch('inner.html').then((answer) => answer.text()).then((page) => {
        const text = page.replace('/privacy/desk.js', location.origin + '/privacy/desk.js');
        const frame = document.createElement('iframe');
        frame.width = '800';
        frame.height = '500';
        ${code}
        document.body.append(frame);
      });</script></body></html>`;
    const {visitor, hosts} = await openUnder(t, {source, headScript: tell});
    const told = (): Promise<Told | undefined> =>
      visitor.evaluate(() => (window as unknown as {told?: Told}).told);
    const {messages, errors} = await until('the frame', async () => {
      const last = await told();
      return last && (last.asks || last.messages.length > 0) ? last : undefined;
    });
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(errors, []);
    assert.equal((await told())?.asks, origin === 'site');
    assert.deepEqual(
      messages.map((message) => /\((origin \w+)\)/.exec(message)?.[1]),
      origin === 'site' ? [] : ['origin null'],
    );
  });
