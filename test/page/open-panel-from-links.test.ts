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

  it('opens the panel from inside an open shadow root', () => {
    const host = win.document.body.appendChild(win.document.createElement('div'));
    press(host.attachShadow({mode: 'open'}), '<a href="#privacy-desk/receipt">Receipt</a>', 'a');
    expect(opened).to.equal(1);
  });

  it('opens the panel when the address of an open page changes, at the section it names', async () => {
    win.location.hash = '#privacy-desk/receipt';
    await eventually(() => opened === 1);
    expect(section).to.equal('receipt');
  });

  it('with another address does not open the panel', async () => {
    press(win.document.body, '<a href="#elsewhere">Elsewhere</a>', 'a');
    expect(opened).to.equal(0);
    await eventually(() => win.location.hash === '#elsewhere');
  });
});
