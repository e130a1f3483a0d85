import {expect} from '@open-wc/testing';
import {type AutoBlockFrame, BLOCKED_URL, openAutoBlockFrame} from './auto-block-frame.ts';

const image = `<img src="${BLOCKED_URL}">`;
const blockedImage = `<img src="" data-blocked-src="${BLOCKED_URL}">`;

const setInnerHtml = (element: Element, markup: string): void => {
  Object.assign(element, {innerHTML: markup});
};

const insertAdjacentHtml = (element: Element, position: string, markup: string): void => {
  const method = {name: 'insertAdjacentHTML'} as const;
  element[method.name](position as InsertPosition, markup);
};

describe('Markup that a script writes into an element', () => {
  let frame: AutoBlockFrame;

  beforeEach(async () => {
    frame = await openAutoBlockFrame();
    frame.start();
  });
  afterEach(() => frame.close());

  for (const [where, name, markup, written] of [
    ['an element', 'div', `<p>1</p>${image}<p>2</p>`, `<p>1</p>${blockedImage}<p>2</p>`],
    ['a table row', 'tr', `<td>${image}</td><td>2</td>`, `<td>${blockedImage}</td><td>2</td>`],
    ['a text area, as text', 'textarea', image, image.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['a template, unchanged', 'template', image, image],
    [
      'an element, unchanged if it is a link',
      'div',
      `<a href="${BLOCKED_URL}">Read</a>`,
      `<a href="${BLOCKED_URL}">Read</a>`,
    ],
  ] as const)
    it(`appears in ${where}`, () => {
      const element = frame.create(name);
      setInnerHtml(element, markup);
      expect(element.innerHTML).to.equal(written);
    });

  it('does not run scripts in it, as without blocking', () => {
    const element = frame.create('div');
    frame.win.document.body.append(element);
    setInnerHtml(element, `${image}<script>ran.push('inline')</script>`);
    expect((frame.win as unknown as {ran: string[]}).ran).to.deep.equal([]);
  });

  for (const [position, result] of [
    ['beforebegin', `${blockedImage}<p>text</p>`],
    ['afterbegin', `<p>${blockedImage}text</p>`],
    ['BeforeEnd', `<p>text${blockedImage}</p>`],
    ['afterend', `<p>text</p>${blockedImage}`],
  ] as const)
    it(`is inserted ${position}`, () => {
      const box = frame.create('div');
      setInnerHtml(box, '<p>text</p>');
      insertAdjacentHtml(box.firstElementChild as Element, position, image);
      expect(box.innerHTML).to.equal(result);
    });

  it('is parsed in the context of its parent', () => {
    const table = frame.create('table');
    setInnerHtml(table, `<tr><td>${image}</td></tr>`);
    expect(table.tBodies.length).to.equal(1);
    const box = frame.create('div');
    setInnerHtml(box, `<td>${image}</td>`);
    expect(box.innerHTML).to.equal(blockedImage);
  });

  it('can replace the whole page, as routers do', () => {
    const {document} = frame.win;
    const property = {name: 'outerHTML'} as const;
    document.body[property.name] = `<body class="new">${image}</body>`;
    expect(document.body.className).to.equal('new');
    setInnerHtml(document.documentElement, `<head><title>New</title></head><body>${image}</body>`);
    expect(document.title).to.equal('New');
    expect(document.body.innerHTML).to.equal(blockedImage);
  });

  it('keeps the content of `noscript` as text', () => {
    const box = frame.create('div');
    setInnerHtml(box, `<noscript>${image}</noscript>${image}`);
    expect(box.querySelector('noscript')?.children.length).to.equal(0);
    expect(box.querySelector('noscript')?.textContent).to.equal(image);
  });

  for (const slashes of ['&#x2F;&#x2F;', '&#47;&sol;', '\\\\'])
    it(`is checked if it has ${slashes} for //`, () => {
      const box = frame.create('div');
      setInnerHtml(box, image.replace('//', slashes));
      expect(box.querySelector('img')?.getAttribute('src')).to.equal('');
    });

  it('causes the same errors as without blocking', () => {
    expect(() => insertAdjacentHtml(frame.create('p'), 'nowhere', image)).to.throw();
    expect(() => insertAdjacentHtml(frame.create('p'), 'beforebegin', image)).to.throw();
  });
});
