import {expect} from '@open-wc/testing';
import {openPanelFromLinks} from '../../src/page/open-panel-from-links.ts';
import {type FrameWindow, openFrame} from '../gate/frame.ts';
import {build} from '../gate/markup.ts';
import {eventually} from '../eventually.ts';

describe('a link to the panel', () => {
  let win: FrameWindow;
  let close: () => void;
  let opened: number;
  let section: string;

  beforeEach(async () => {
    ({win, close} = await openFrame());
    opened = 0;
    openPanelFromLinks(win, (name) => {
      opened += 1;
      section = name;
    });
  });
  afterEach(() => close());

  const press = (parent: Node, markup: string, selector: string): void => {
    parent.appendChild(win.document.createElement('div')).append(...build(win, markup));
    (parent as ParentNode).querySelector<HTMLElement>(selector)?.click();
  };

  it('opens the panel and does not change the address', () => {
    press(win.document.body, '<a href="#privacy-desk"><b>Cookie settings</b></a>', 'b');
    expect(opened).to.equal(1);
    expect(win.location.hash).to.equal('');
  });

  for (const [what, markup] of [
    ['with the address of this page', (path: string) => `<a href="${path}#privacy-desk">Settings</a>`],
    [
      'with the full address',
      (path: string) => `<a href="${location.origin}${path}#privacy-desk">Settings</a>`,
    ],
    ['on a page with another base', () => '<base href="/elsewhere/"><a href="#privacy-desk">Settings</a>'],
    ['in a map', () => '<map name="m"><area href="#privacy-desk"></map>'],
    ['in a drawing', () => '<svg><a href="#privacy-desk"><text>Settings</text></a></svg>'],
  ] as const)
    it(`opens the panel each time: ${what}`, () => {
      press(win.document.body, markup(win.location.pathname), 'p');
      const link = win.document.querySelector('a, area');
      for (const times of [1, 2]) {
        link?.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}));
        expect(opened).to.equal(times);
      }
      expect(win.location.hash).to.equal('');
    });

  for (const [what, init] of [
    ['another button', {button: 1}],
    ['Ctrl', {ctrlKey: true}],
    ['Shift', {shiftKey: true}],
  ] as const)
    it(`is left to the browser when it is pressed with ${what}`, () => {
      press(win.document.body, '<a href="#privacy-desk">Settings</a>', 'p');
      const event = new MouseEvent('click', {bubbles: true, cancelable: true, ...init});
      // Keeps the browser from following the link, after what is tested.
      let isPrevented: boolean | undefined;
      win.addEventListener('click', (click) => {
        isPrevented = click.defaultPrevented;
        click.preventDefault();
      });
      win.document.querySelector('a')?.dispatchEvent(event);
      expect([isPrevented, opened]).to.deep.equal([false, 0]);
    });

  it('opens the panel when the page stops its click', () => {
    press(win.document.body, '<a href="#privacy-desk">Settings</a>', 'p');
    win.document.addEventListener('click', (event) => event.stopImmediatePropagation(), {capture: true});
    win.document.querySelector('a')?.click();
    expect(opened).to.equal(1);
  });

  it('opens the panel from inside an open shadow root', () => {
    const host = win.document.body.appendChild(win.document.createElement('div'));
    press(host.attachShadow({mode: 'open'}), '<a href="#privacy-desk/receipt">Receipt</a>', 'a');
    expect(opened).to.equal(1);
  });

  it('opens the panel when the address of an open page changes, at the section it names', async () => {
    win.location.hash = '#privacy-desk/receipt';
    await eventually(() => opened === 1);
    expect(section).to.equal('receipt');
    expect(win.location.hash, 'taken off, so that a reload does not open it again').to.equal('');
    win.location.hash = '#privacy-desk/receipt';
    await eventually(() => opened === 2);
  });

  it('with another address does not open the panel', async () => {
    press(win.document.body, '<a href="#elsewhere">Elsewhere</a>', 'a');
    expect(opened).to.equal(0);
    await eventually(() => win.location.hash === '#elsewhere');
  });
});
