import Cookies from 'js-cookie';
import type {OfferedCategory} from '../ui/desk.ts';
import {askIfNeeded} from './ask-if-needed.ts';
import {hearOtherTabs} from './hear-other-tabs.ts';
import type * as interfaceModule from './interface.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk, PageWorld} from './page-desk.ts';
import {ChoiceEvent} from './page-events.ts';
import {standingConsent} from './standing-consent.ts';
import {tellOwed} from './tell-owed.ts';
import {whenActive} from './when-active.ts';
import {wireGate} from './wire-gate.ts';

/** Consent on one page, wired to what it governs. */
export const openPage = (world: PageWorld): PageDesk => {
  const {document, location} = world.win;
  const offered = new Map<string, OfferedCategory>(world.slice.categories);
  const released = new Set<string>();
  const {choice, allows, take, read} = standingConsent(world, offered);
  let release: (() => void) | undefined;
  let ui: ReturnType<PageDesk['ui']> | undefined;

  const adopt: PageDesk['adopt'] = (next) => {
    take(next);
    const mayReload = document.dispatchEvent(new ChoiceEvent(next));
    release?.();
    return mayReload && ![...released].every(allows);
  };
  const page: PageDesk = {
    world,
    jar: Cookies,
    offered,
    choice,
    allows,
    adopt,
    ui: () =>
      (ui ??= loadPart<typeof interfaceModule>(world, 'desk-ui.js').then(
        (part) => part?.show(page) ?? (ui = undefined),
      )),
  };
  whenActive(document, () => {
    hearOtherTabs(world, (text) => {
      const next = read(text);
      // What the browser refuses to store lives in memory: nothing stored is no reason to forget it.
      if (next && String(next.granted) !== String(choice()?.granted) && adopt(next)) location.reload();
    });
    release = wireGate(page, offered, released);
    askIfNeeded(page);
    tellOwed(page);
  });
  return page;
};
