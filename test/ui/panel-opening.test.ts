import {expect} from '@open-wc/testing';
import {afterPaint} from '../../src/ui/panel/after-paint.ts';
import {findPart, focused, openDialog, part, press, until} from './find-part.ts';
import {closeStages, openStage} from './open-stage.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

const raw = {links: {policy: '/privacy/'}};
const choice = choiceOf([], ['analytics', 'media']);

/** What `look` sees of the panel in `page` when that takes the focus, which is as soon as it is open. */
const atFirst = <T>(look: (dialog: Element) => T, page = document): Promise<T> =>
  new Promise((resolve) => {
    const onFocus = (event: FocusEvent): void => {
      const dialog = event.composedPath().find((one) => (one as Element).localName === 'dialog');
      if (!dialog) return;
      page.removeEventListener('focusin', onFocus);
      queueMicrotask(() => resolve(look(dialog as Element)));
    };
    page.addEventListener('focusin', onFocus);
  });

const partsOf = (dialog: Element): readonly string[] =>
  [...dialog.querySelectorAll('h2, input, button, [aria-labelledby]')].map(
    (one) => one.getAttribute('aria-labelledby') ?? one.getAttribute('part') ?? (one.id || one.localName),
  );

/** Reaches for Settings, so that the panel is fetched and made. */
const reach = async (): Promise<void> =>
  void (await part('settings')).dispatchEvent(new Event('pointerenter'));

describe('the panel, while it opens', () => {
  beforeEach(clearPage);
  afterEach(() => {
    closeStages();
    clearPage();
  });

  const head = ['title', 'close'];
  const boxes = ['input', 'input'];
  const answers = ['accept-all', 'reject-all', 'save'];
  const rest = ['now', 'choices', 'receipt', 'links'];

  it('has all that can be decided; the rest follows, below that, and takes no focus', async () => {
    const {ui} = openUi({raw, choice});
    ui.ask();
    (await part('settings')).focus();
    ui.open();
    expect(await atFirst(partsOf)).to.deep.equal([...head, ...boxes, ...answers]);
    const dialog = await openDialog();
    expect(partsOf(dialog)).to.deep.equal([...head, ...boxes, ...rest, ...answers]);
    expect(focused()?.id).to.equal('title');
    dialog.close();
    ui.open();
    expect(await atFirst(partsOf), 'the second time').to.deep.equal([...head, ...boxes, ...answers]);
  });

  it('leaves the page in use when a content blocker hides it', async () => {
    const {ui, host} = openUi({raw});
    ui.ask();
    ui.open();
    const dialog = await openDialog();
    dialog.close();
    const filter = new CSSStyleSheet();
    filter.replaceSync(':host {display: none !important}');
    host().shadowRoot?.adoptedStyleSheets.push(filter);
    ui.open('receipt');
    for (let paints = 0; paints < 3; paints += 1) await afterPaint(document);
    expect([dialog.open, focused()]).to.deep.equal([false, document.body]);
  });

  for (const [width, height, why] of [
    [1024, 700, 'a large window'],
    [568, 470, 'one where they come after the rest'],
  ] as const)
    it(`moves nothing that is in sight when the rest follows: ${why}`, async () => {
      const {openUi, openDialog, root} = await openStage(width, height);
      const places = (dialog: Element): string =>
        [...dialog.querySelectorAll('button')]
          .map((one) => one.getBoundingClientRect())
          .map((place) => (place.top < height ? JSON.stringify(place) : 'below'))
          .join();
      openUi({raw, offered: [{id: 'media', basis: 'consent'}]}).ui.open();
      const before = await atFirst(places, root.ownerDocument);
      expect(places(await openDialog())).to.equal(before);
    });

  it('has let the press be painted, and opens once for two presses', async () => {
    openUi().ui.ask();
    await reach();
    await press('settings');
    await press('settings');
    let isPainted = false;
    requestAnimationFrame(() => (isPainted = true));
    expect(await atFirst(() => isPainted)).to.be.true;
    await openDialog();
  });

  it('is whole at once for who follows a link into it', async () => {
    openUi({raw, choice}).ui.open('receipt');
    expect(await atFirst(() => focused()?.id)).to.equal('receipt');
  });

  it('stays closed when it has been taken off the page meanwhile, and fails at nothing', async () => {
    const failed: unknown[] = [];
    const note = ({reason}: PromiseRejectionEvent): unknown => failed.push(reason);
    window.addEventListener('unhandledrejection', note);
    openUi().ui.ask();
    await reach();
    await press('settings');
    await until(() => findPart('panel'));
    const dialog = findPart('panel') as HTMLDialogElement;
    clearPage();
    await new Promise((resolve) => setTimeout(resolve, 250));
    window.removeEventListener('unhandledrejection', note);
    expect(dialog.open).to.be.false;
    expect(failed).to.deep.equal([]);
  });
});
