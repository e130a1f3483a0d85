import {expect} from '@open-wc/testing';
import {part, press, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const NAMES = ['click', 'mousedown', 'pointerdown', 'keydown', 'wheel', 'touchmove', 'input'];

describe('events of the interface', () => {
  let heard: string[];
  const listener = ({type}: Event): void => void heard.push(type);
  beforeEach(() => {
    clearPage();
    heard = [];
    for (const name of NAMES) window.addEventListener(name, listener);
  });
  afterEach(() => {
    clearPage();
    for (const name of NAMES) window.removeEventListener(name, listener);
  });

  const sendAll = (target: Element): void => {
    for (const name of NAMES)
      target.dispatchEvent(new Event(name, {bubbles: true, composed: true, cancelable: true}));
  };

  it('do not reach the page from banner, confirmation and panel, whose buttons still work', async () => {
    const {ui, submitted} = openUi();
    ui.showBanner();
    sendAll(await part('title'));
    await press('settings');
    const title = (await part('panel')).querySelector('#title');
    if (title) sendAll(title);
    const checkbox = (await part('panel')).querySelector('input');
    const before = checkbox?.checked;
    checkbox?.click();
    expect(checkbox?.checked).to.equal(!before);
    await press('reject-all');
    sendAll(await part('confirmation'));
    await press('hide');
    expect(submitted.length).to.equal(1);
    expect(heard).to.deep.equal([]);
  });

  it('reach the page from everything else', () => {
    sendAll(document.body);
    expect(heard).to.deep.equal(NAMES);
  });

  for (const [what, open] of [
    ['a link', '<a href="#left">'],
    ['a heading that opens details', '<details><summary>'],
    ['a card with a handler', '<div class="card">'],
  ] as const)
    it(`do not reach ${what} around a placeholder, while its own links work`, async () => {
      const box = document.body.appendChild(document.createElement('div'));
      const markup = `${open}<template data-consent="media"><iframe></iframe></template>`;
      box.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
      const template = box.querySelector('template') as HTMLTemplateElement;
      template.parentElement?.addEventListener('click', listener);
      const {ui, played} = openUi({held: new Map([[template, ['media']]])});
      ui.showPlaceholder(template, ['media']);
      await until(() => box.querySelector('privacy-embed')?.shadowRoot?.querySelector('[part=play]'));
      const root = box.querySelector('privacy-embed')?.shadowRoot;
      const click = (target: Element | null | undefined): boolean =>
        !!target?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
      const isLeft = [click(root?.querySelector('[part=play]')), click(root?.querySelector('strong'))];
      const isWrapped = what !== 'a card with a handler';
      expect(isLeft).to.deep.equal([!isWrapped, !isWrapped]);
      const link = document.createElement('a');
      link.href = '#own';
      root?.querySelector('.description')?.append(link);
      expect(click(link)).to.equal(true);
      expect(played).to.deep.equal([template]);
      expect(heard).to.deep.equal([]);
      expect(location.hash).not.to.equal('#left');
      history.replaceState(null, '', location.pathname + location.search);
      box.remove();
    });
});
