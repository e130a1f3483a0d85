import type {Choice} from '../consent/choice.ts';
import type {Gate} from '../gate/hold-back.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import {askIfNeeded} from './ask-if-needed.ts';
import {choiceEvent} from './choice-event.ts';
import {hearOtherTabs} from './hear-other-tabs.ts';
import type * as interfaceModule from './interface.ts';
import type * as sweepModule from './sweep.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk, PageWorld} from './page-desk.ts';
import {standingConsent} from './standing-consent.ts';
import {tellOwed} from './tell-owed.ts';
import {whenActive} from './when-active.ts';
import {wireGate} from './wire-gate.ts';

/** What a choice says, whenever it was made. */
const answersIn = (choice: Choice | undefined): string => String([choice?.granted, 0, choice?.refused]);

/** Consent on one page, wired to what it governs. */
export const openPage = (world: PageWorld): PageDesk => {
  const {document} = world.win;
  const offered = new Map<string, OfferedCategory>(world.slice.categories);
  const held = new Map<Element, readonly string[]>();
  const {choice, allows, take, read} = standingConsent(world, offered);
  let gate: Gate | undefined;
  let ui: ReturnType<PageDesk['ui']> | undefined;

  const adopt: PageDesk['adopt'] = (next) => {
    const running = world.running.flatMap(({keys}) => keys.filter(allows));
    take(next);
    const mayReload = document.dispatchEvent(choiceEvent(next));
    gate?.release();
    return running.every(allows) ? undefined : mayReload;
  };
  const known = {world, offered, held, choice, allows, adopt};
  const page: PageDesk = {
    ...known,
    play: (element) => gate?.play(element),
    ui: () =>
      (ui ??= loadPart<typeof interfaceModule>(world, 'desk-ui.js').then(
        (part) => part?.show(page) ?? (ui = undefined),
      )),
  };
  whenActive(document, () => {
    hearOtherTabs(world, (texts) => {
      const next = read(texts);
      // What the browser refuses to store lives in memory: nothing stored is no reason to forget it.
      if (!next || answersIn(next) === answersIn(choice())) return;
      const mayReload = adopt(next);
      if (mayReload !== undefined)
        void loadPart<typeof sweepModule>(world, 'sweep.js')
          .then((part) => part?.leave(page, mayReload))
          .then(() => mayReload && document.location.reload());
    });
    gate = wireGate(page, offered, held);
    askIfNeeded(page);
    tellOwed(page);
  });
  return page;
};
