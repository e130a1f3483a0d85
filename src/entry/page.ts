import Cookies from 'js-cookie';
import type {Choice} from '../consent/choice.ts';
import {decodeRecord} from '../consent/decode-record.ts';
import {holdBack} from '../gate/hold-back.ts';
import {pushGoogleConsent} from '../signals/google.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import {hearOtherTabs} from './hear-other-tabs.ts';
import type * as interfaceModule from './interface.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk, PageWorld} from './page-desk.ts';
import {ChoiceEvent, ReleasedEvent} from './page-events.ts';

/** Consent on one page, wired to what it governs. */
export const openPage = (world: PageWorld): PageDesk => {
  const {win, slice, report} = world;
  const {document} = win;
  const {name, days, categories} = slice;
  const offered = new Map<string, OfferedCategory>(categories);
  const released = new Set<string>();
  let choice: Choice | undefined;
  let release: (() => void) | undefined;
  let ui: ReturnType<PageDesk['ui']> | undefined;

  const allows = (id: string): boolean => {
    const basis = offered.get(id)?.basis;
    return basis === 'necessary' || (!!basis && !!choice?.granted.includes(id));
  };
  const signal = (command: 'default' | 'update'): void => pushGoogleConsent(win, command, categories, allows);
  const read = (): void => {
    const text =
      unlessRefused(() => Cookies.get(name)) ?? unlessRefused(() => win.sessionStorage.getItem(name)) ?? '';
    choice = decodeRecord(text, slice.noticeVersion, days, Date.now());
  };
  const adopt = (next: Choice | undefined): boolean => {
    choice = next;
    signal('update');
    const mayReload = document.dispatchEvent(new ChoiceEvent(next));
    release?.();
    return mayReload && ![...released].every(allows);
  };
  const getUi: PageDesk['ui'] = () =>
    (ui ??= loadPart<typeof interfaceModule>(world, 'desk-ui.js').then(
      (part) => part?.show(page) ?? (ui = undefined),
    ));
  const isOpen = ({id, basis}: OfferedCategory): boolean =>
    basis !== 'necessary' && !choice?.granted.includes(id) && !choice?.refused.includes(id);
  const askIfNeeded = (): void => {
    if ([...offered.values()].some(isOpen)) void getUi().then((shown) => shown?.ask());
  };
  const meet = (id: string): void => {
    if (offered.has(id)) return;
    if (categories.size)
      return report({code: 'category-unknown', path: id, message: 'Not configured. Markup stays held.'});
    offered.set(id, {id, basis: id === 'necessary' ? id : 'consent'});
    askIfNeeded();
  };
  const start = (): void => {
    hearOtherTabs(world, () => {
      const time = choice?.time;
      read();
      if (time !== choice?.time && adopt(choice)) win.location.reload();
    });
    release = holdBack(win, {
      aliases: slice.aliases,
      report,
      allows,
      onMet: (ids) => ids.forEach(meet),
      onReleased(ids, held) {
        for (const id of ids) released.add(id);
        document.dispatchEvent(new ReleasedEvent(ids, held));
      },
    });
    askIfNeeded();
  };
  const page: PageDesk = {
    world,
    jar: Cookies,
    offered,
    get choice() {
      return choice;
    },
    allows,
    adopt,
    ui: getUi,
    start,
  };
  read();
  signal('default');
  return page;
};
