import {expect} from '@open-wc/testing';
import type {Problem} from '../../../src/config/problem.ts';
import {netSliceOf} from '../../../src/config/net-slice-of.ts';
import {castNet, type Net} from '../../../src/gate/net/cast-net.ts';
import type {RunningMarkup} from '../../../src/gate/running-markup.ts';
import {openFrame, type FrameWindow} from '../frame.ts';
import {eventually} from '../../eventually.ts';

const STOPPED = 'https://stats.example/a';

/** The functions of a browser that the net goes around, as they are now. */
const functionsOf = (win: FrameWindow): readonly unknown[] =>
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

describe('the safety net', () => {
  let win: FrameWindow;
  let close: () => void;
  let net: Net;
  let allowed: Set<string>;
  let problems: Problem[];
  let running: RunningMarkup[];

  beforeEach(async () => {
    ({win, close} = await openFrame());
    allowed = new Set();
    problems = [];
    running = [];
  });
  afterEach(() => close());

  const cast = (): void => {
    const services = [{id: 'matomo', hosts: ['stats.example']}];
    net = castNet(win, {
      slice: netSliceOf({safetyNet: true, categories: [{id: 'analytics', services}]}),
      vendors: new Map([['films.example', 'media']]),
      running,
      report: (problem) => problems.push(problem),
      allows: (key) => allowed.has(key),
    });
  };
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Readonly<Record<string, string>> = {},
  ): HTMLElementTagNameMap[K] => {
    const element = win.document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const stoppedHow = (): readonly string[] => net.stopped.map(({how}) => how);

  describe('taken back', () => {
    it('leaves every function of the browser as it found it', () => {
      const before = functionsOf(win);
      cast();
      const during = functionsOf(win);
      net.stop();
      expect(before.every((one, at) => one !== during[at])).to.equal(true);
      expect(functionsOf(win)).to.deep.equal(before);
    });

    it('leaves what somebody has patched over it, and stops nothing beneath', async () => {
      cast();
      const ours = win.fetch.bind(win);
      const theirs: typeof fetch = (input, init) => ours(input, init);
      win.fetch = theirs;
      expect(await win.fetch(STOPPED).catch((error: unknown) => (error as Error).name)).to.equal('TypeError');
      net.stop();
      expect(win.fetch).to.equal(theirs);
      expect(await (await win.fetch('data:,fine')).text()).to.equal('fine');
    });

    it('lets nothing go that it has stopped', () => {
      cast();
      const frame = make('iframe', {src: STOPPED});
      win.document.body.append(frame);
      const ours = win.document.body.append.bind(win.document.body);
      net.stop();
      allowed.add('analytics:matomo');
      net.release();
      ours(frame);
      expect(frame.getAttribute('src')).to.equal('');
      expect(stoppedHow()).to.deep.equal([]);
    });
  });

  describe('at work on elements', () => {
    beforeEach(() => cast());

    it('notes at once what runs because it is allowed, once for each host', () => {
      make('iframe').src = 'https://films.example/1';
      win.document.body.append(make('iframe', {src: STOPPED}));
      expect(running).to.deep.equal([]);
      allowed.add('analytics:matomo');
      net.release();
      make('img').src = STOPPED;
      expect(running).to.deep.equal([{what: 'stats.example', keys: ['analytics:matomo']}]);
    });

    it('lists what is stopped now, and no more', () => {
      make('img').src = `${STOPPED}?id=1`;
      make('img').src = `${STOPPED}?id=2`;
      make('iframe').src = 'https://films.example/1';
      expect(net.stopped).to.deep.equal([
        {url: STOPPED, key: 'analytics:matomo', how: 'img'},
        {url: 'https://films.example/1', key: 'media', how: 'iframe'},
      ]);
      allowed.add('analytics:matomo');
      expect(stoppedHow()).to.deep.equal(['iframe']);
      expect(problems.map(({code}) => code)).to.deep.equal(['net-stopped', 'net-stopped']);
    });

    it('lets a stopped element go as the same node with what it had', () => {
      const image = make('img', {alt: '', src: STOPPED});
      win.document.body.append(image);
      const before = win.document.body.innerHTML;
      net.release();
      expect(win.document.body.innerHTML).to.equal(before);
      allowed.add('analytics:matomo');
      net.release();
      expect(image.outerHTML).to.equal(`<img alt="" src="${STOPPED}">`);
      expect(win.document.body.lastElementChild).to.equal(image);
    });

    it('forgets an address when the page writes another', () => {
      const image = make('img', {src: STOPPED});
      win.document.body.append(image);
      image.src = 'data:,';
      allowed.add('analytics:matomo');
      net.release();
      expect(image.outerHTML).to.equal('<img src="data:,">');
    });

    it('forgets what the page throws away, and looks again when it comes back', () => {
      const image = make('img', {src: STOPPED});
      win.document.body.append(image);
      image.remove();
      allowed.add('analytics:matomo');
      net.release();
      expect(image.getAttribute('src')).to.equal('');
      win.document.body.append(image);
      expect(image.getAttribute('src')).to.equal(STOPPED);
    });

    it('lets a copy of what was stopped go, too', () => {
      const image = make('img', {src: STOPPED});
      win.document.body.append(image.cloneNode());
      allowed.add('analytics:matomo');
      net.release();
      expect(win.document.querySelector('img')?.getAttribute('src')).to.equal(STOPPED);
    });

    it('leaves a script its address, its type to a later look, and says nothing before it is in the page', () => {
      const script = make('script');
      script.src = STOPPED;
      expect([script.src, script.type, net.stopped.length]).to.deep.equal([STOPPED, '', 0]);
      script.type = 'text/javascript';
      win.document.head.append(script);
      expect([script.src, script.type, net.stopped.length]).to.deep.equal([
        STOPPED,
        'privacy-desk/stopped',
        1,
      ]);
    });

    for (const [why, name, attributes] of [
      ['a link for the visitor', 'a', {href: STOPPED}],
      ['a form', 'form', {action: STOPPED}],
      ['a link that loads nothing', 'link', {rel: 'canonical', href: STOPPED}],
      ['data in a script', 'script', {type: 'application/json', src: STOPPED}],
      ['what is marked for consent', 'img', {'data-consent': 'analytics', 'data-src': STOPPED}],
      ['what merely tells an address', 'p', {title: STOPPED, src: STOPPED}],
      ['what comes from the page’s own host', 'img', {src: '/test/gate/frame.html'}],
    ] as const)
      it(`leaves ${why} alone`, () => {
        const element = make(name, attributes);
        const before = element.outerHTML;
        win.document.body.append(element);
        expect(element.outerHTML).to.equal(before);
        expect(net.stopped).to.deep.equal([]);
      });

    it('looks into what is inserted, at any depth, not into templates', () => {
      const inert = win.document.implementation.createHTMLDocument();
      const outer = inert.createElement('div');
      const template = inert.createElement('template');
      const image = inert.createElement('img');
      image.src = STOPPED;
      template.content.append(image.cloneNode());
      outer.append(image, template);
      win.document.body.append(outer);
      expect(image.getAttribute('src')).to.equal('');
      expect(template.content.querySelector('img')?.getAttribute('src')).to.equal(STOPPED);
    });

    it('looks at what is moved in by every method there is', () => {
      const {body} = win.document;
      const ways: readonly ((node: Element, at: Element) => unknown)[] = [
        (node) => body.appendChild(node),
        (node, at) => body.insertBefore(node, at),
        (node, at) => body.replaceChild(node, at),
        (node) => body.append('text', node),
        (node) => body.prepend(node),
        (node, at) => at.before(node),
        (node, at) => at.after(node),
        (node, at) => at.replaceWith(node),
        (node) => body.replaceChildren(node),
        (node) => body.insertAdjacentElement('beforeend', node),
        (node) => {
          const range = win.document.createRange();
          range.selectNodeContents(body);
          range.insertNode(node);
        },
        (node) => {
          const fragment = win.document.createDocumentFragment();
          fragment.append(node);
          body.append(fragment);
        },
        (node) => {
          const text = win.document.createTextNode('');
          body.append(text);
          text.after(node);
        },
      ];
      for (const way of ways) {
        const at = make('p');
        body.replaceChildren(at);
        const script = make('script');
        script.src = STOPPED;
        way(script, at);
        expect(script.isConnected, String(way)).to.equal(true);
        expect(script.type, String(way)).to.equal('privacy-desk/stopped');
      }
    });
  });

  describe('at work on markup', () => {
    beforeEach(() => cast());

    const write = (element: Element, markup: string): void => {
      Object.assign(element, {innerHTML: markup});
    };
    const image = `<img src="${STOPPED}">`;
    const parked = `<img src="" data-stopped-src="${STOPPED}">`;

    for (const [where, name, markup, written] of [
      ['an element', 'div', `<p>1</p>${image}<p>2</p>`, `<p>1</p>${parked}<p>2</p>`],
      ['a table row', 'tr', `<td>${image}</td><td>2</td>`, `<td>${parked}</td><td>2</td>`],
      ['a text area', 'textarea', image, image.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
      ['a template', 'template', image, image],
      ['an element, as a link', 'div', `<a href="${STOPPED}">Read</a>`, `<a href="${STOPPED}">Read</a>`],
    ] as const)
      it(`writes into ${where} what the page would have, stopped`, () => {
        const element = make(name);
        write(element, markup);
        expect(element.innerHTML).to.equal(written);
      });

    it('runs no script that markup brings, as browsers do not', () => {
      const element = make('div');
      win.document.body.append(element);
      write(element, `${image}<script>ran.push('inline')</script>`);
      expect((win as unknown as {ran: string[]}).ran).to.deep.equal([]);
    });

    for (const [where, left] of [
      ['beforebegin', `${parked}<p>text</p>`],
      ['afterbegin', `<p>${parked}text</p>`],
      ['BeforeEnd', `<p>text${parked}</p>`],
      ['afterend', `<p>text</p>${parked}`],
    ] as const)
      it(`puts it ${where}`, () => {
        const box = make('div');
        write(box, '<p>text</p>');
        const call = {name: 'insertAdjacentHTML'} as const;
        (box.firstElementChild as Element)[call.name](where as InsertPosition, image);
        expect(box.innerHTML).to.equal(left);
      });

    it('is read where it goes: rows in a table, cells in none', () => {
      const table = make('table');
      write(table, `<tr><td>${image}</td></tr>`);
      expect(table.tBodies.length).to.equal(1);
      const box = make('div');
      write(box, `<td>${image}</td>`);
      expect(box.innerHTML).to.equal(parked);
    });

    it('may be the whole page, as routers write it', () => {
      const {document} = win;
      const call = {name: 'outerHTML'} as const;
      document.body[call.name] = `<body class="new">${image}</body>`;
      expect(document.body.className).to.equal('new');
      write(document.documentElement, `<head><title>New</title></head><body>${image}</body>`);
      expect(document.title).to.equal('New');
      expect(document.body.innerHTML).to.equal(parked);
    });

    it('keeps what is for browsers without scripts as text', () => {
      const box = make('div');
      write(box, `<noscript>${image}</noscript>${image}`);
      expect(box.querySelector('noscript')?.children.length).to.equal(0);
      expect(box.querySelector('noscript')?.textContent).to.equal(image);
    });

    for (const slashes of ['&#x2F;&#x2F;', '&#47;&sol;', '\\\\'])
      it(`is seen with ${slashes} for //`, () => {
        const box = make('div');
        write(box, image.replace('//', slashes));
        expect(box.querySelector('img')?.getAttribute('src')).to.equal('');
      });

    it('leaves it to the browser to refuse what it would have refused', () => {
      const call = {name: 'insertAdjacentHTML'} as const;
      expect(() => make('p')[call.name]('nowhere' as InsertPosition, image)).to.throw();
      expect(() => make('p')[call.name]('beforebegin', image)).to.throw();
    });
  });

  describe('at work on requests', () => {
    beforeEach(() => cast());

    it('does not let a synchronous request throw', () => {
      const request = new win.XMLHttpRequest();
      request.open('GET', STOPPED, false);
      expect(() => request.send()).not.to.throw();
      expect([request.readyState, request.status, request.responseText]).to.deep.equal([1, 0, '']);
    });

    it('fails an asynchronous one once, by `onerror` and listeners alike', async () => {
      const heard: string[] = [];
      const request = new win.XMLHttpRequest();
      request.onerror = () => heard.push('onerror');
      request.addEventListener('error', () => heard.push('error'));
      request.addEventListener('loadend', () => heard.push('loadend'));
      request.open('POST', STOPPED);
      request.setRequestHeader('x-one', '1');
      request.responseType = 'json';
      request.send('body');
      await eventually(() => heard.includes('loadend'));
      expect(heard).to.deep.equal(['onerror', 'error', 'loadend']);
      expect([request.readyState, request.status]).to.deep.equal([4, 0]);
    });

    it('lets a request that has failed be opened anew for another address', async () => {
      const request = new win.XMLHttpRequest();
      request.open('GET', STOPPED);
      request.open('GET', '/test/gate/frame.html');
      request.send();
      await eventually(() => request.readyState === 4);
      expect(request.status).to.equal(200);
    });

    it('names each by the function that asked', () => {
      void win.fetch(STOPPED).catch(() => undefined);
      expect(win.navigator.sendBeacon(STOPPED)).to.equal(false);
      expect(new win.EventSource(STOPPED)).to.be.instanceOf(win.EventSource);
      expect(new win.WebSocket('wss://stats.example/a')).to.be.instanceOf(win.WebSocket);
      expect(stoppedHow()).to.deep.equal(['fetch', 'sendBeacon', 'EventSource', 'WebSocket']);
      expect(problems[0]?.message).to.equal(
        'fetch, not marked up. Instead: <template data-consent="analytics" data-service="matomo">…</template>',
      );
    });

    it('lets through what is allowed, and what nobody judges', async () => {
      expect(await (await win.fetch('data:,fine')).text()).to.equal('fine');
      expect((await win.fetch(new win.Request('/test/gate/frame.html'))).status).to.equal(200);
      expect(net.stopped).to.deep.equal([]);
    });
  });
});
