import {expect} from '@open-wc/testing';
import {afterPaint} from '../../src/platform/web/after-paint.ts';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {closeFrames, openFrame} from './open-frame.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

const config = {links: {policy: '/privacy/'}};
const choice = choiceWith([], ['analytics', 'media']);

/** What `inspect` returns for the panel at the moment it gets the focus, which is as soon as it is open. */
const onOpen = <T>(inspect: (dialog: Element) => T, page = document): Promise<T> =>
  new Promise((resolve) => {
    const onFocus = (event: FocusEvent): void => {
      const dialog = event.composedPath().find((one) => (one as Element).localName === 'dialog');
      if (!dialog) return;
      page.removeEventListener('focusin', onFocus);
      queueMicrotask(() => resolve(inspect(dialog as Element)));
    };
    page.addEventListener('focusin', onFocus);
  });

const namesOf = (dialog: Element): readonly string[] =>
  [...dialog.querySelectorAll('h2, input, button, [aria-labelledby]')].map(
    (one) => one.getAttribute('aria-labelledby') ?? one.getAttribute('part') ?? (one.id || one.localName),
  );

/** Moves the pointer over Settings, so that the panel is fetched and created. */
const hoverSettings = async (): Promise<void> =>
  void (await part('settings')).dispatchEvent(new Event('pointerenter'));

describe('the panel while it opens', () => {
  beforeEach(clearPage);
  afterEach(() => {
    closeFrames();
    clearPage();
  });

  const head = ['title', 'close'];
  const checkboxes = ['input', 'input'];
  const answers = ['accept-all', 'reject-all', 'save'];
  const sections = ['now', 'choices', 'receipt', 'links'];

  it('has everything that can be decided; the sections follow below and do not take the focus', async () => {
    const {ui} = openUi({config, choice});
    ui.showBanner();
    (await part('settings')).focus();
    ui.open();
    expect(await onOpen(namesOf)).to.deep.equal([...head, ...checkboxes, ...answers]);
    const dialog = await openDialog();
    expect(namesOf(dialog)).to.deep.equal([...head, ...checkboxes, ...sections, ...answers]);
    expect(focused()?.id).to.equal('title');
    dialog.close();
    ui.open();
    expect(await onOpen(namesOf), 'the second time').to.deep.equal([...head, ...checkboxes, ...answers]);
  });

  it('leaves the page usable when a content blocker hides it', async () => {
    const {ui, host} = openUi({config});
    ui.showBanner();
    ui.open();
    const dialog = await openDialog();
    dialog.close();
    const filter = new CSSStyleSheet();
    filter.replaceSync(':host {display: none !important}');
    host().shadowRoot?.adoptedStyleSheets.push(filter);
    ui.open('receipt');
    for (let paints = 0; paints < 3; paints += 1) await afterPaint();
    expect([dialog.open, focused()]).to.deep.equal([false, document.body]);
  });

  for (const [width, height, where] of [
    [1024, 700, 'a large window'],
    [568, 470, 'a small one, where the answers are below the sections'],
  ] as const)
    it(`moves nothing that is visible when the sections follow: ${where}`, async () => {
      const {openUi, openDialog, root} = await openFrame(width, height);
      const positions = (dialog: Element): string =>
        [...dialog.querySelectorAll('button')]
          .map((one) => one.getBoundingClientRect())
          .map((box) => (box.top < height ? JSON.stringify(box) : 'below'))
          .join();
      openUi({config, offered: [{id: 'media', basis: 'consent'}]}).ui.open();
      const before = await onOpen(positions, root.ownerDocument);
      expect(positions(await openDialog())).to.equal(before);
    });

  it('is in the next frame after a press, when it was fetched before, and opens once for two presses', async () => {
    openUi().ui.showBanner();
    await hoverSettings();
    await until(() => findPart('settings'));
    let isPainted = false;
    const opened = onOpen(() => isPainted);
    findPart('settings')?.click();
    findPart('settings')?.click();
    requestAnimationFrame(() => (isPainted = true));
    expect(await opened).to.be.false;
    await openDialog();
  });

  it('has all its sections at once when a link leads to one of them', async () => {
    openUi({config, choice}).ui.open('receipt');
    expect(await onOpen(() => focused()?.id)).to.equal('receipt');
  });

  it('stays closed without an error when it was removed from the page meanwhile', async () => {
    const rejections: unknown[] = [];
    const onRejection = ({reason}: PromiseRejectionEvent): unknown => rejections.push(reason);
    window.addEventListener('unhandledrejection', onRejection);
    openUi().ui.showBanner();
    await hoverSettings();
    await press('settings');
    await until(() => findPart('panel'));
    const dialog = findPart('panel') as HTMLDialogElement;
    clearPage();
    await new Promise((resolve) => setTimeout(resolve, 250));
    window.removeEventListener('unhandledrejection', onRejection);
    expect(dialog.open).to.be.false;
    expect(rejections).to.deep.equal([]);
  });
});
