import type {Choice, Method} from '../consent/choice.ts';
import {encodeRecord} from '../consent/encode-record.ts';
import {reduce} from '../consent/reduce.ts';
import {withdrawn} from '../consent/withdrawn.ts';
import type {Receipt} from '../receipt/receipt.ts';
import {hearsGpc} from '../signals/gpc.ts';
import type {Desk, DeskUi, OfferedCategory} from '../ui/desk.ts';
import {followChoice} from './follow-choice.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk} from './page-desk.ts';
import {persist} from './persist.ts';
import type * as receiptModule from './receipt.ts';
import {ShownEvent} from './shown-event.ts';

/** The desk the interface works at. The order of events of a choice is kept here and nowhere else. */
export class LiveDesk implements Desk {
  readonly raw: unknown;
  readonly gpc: boolean;
  /** Made with this desk in hand, and so only known afterwards. Nobody can decide before. */
  ui: DeskUi | undefined;
  readonly #page: PageDesk;

  constructor(page: PageDesk) {
    this.raw = page.world.raw;
    this.gpc = hearsGpc(page.world.win.navigator);
    this.#page = page;
  }

  /** Without a configuration, also what other pages have asked about: it can be taken back on every page. */
  offered(): readonly OfferedCategory[] {
    const {world, offered, choice} = this.#page;
    const {granted = [], refused = []} = choice() ?? {};
    const elsewhere = world.slice.categories.size
      ? []
      : [...granted, ...refused].filter((id) => !offered.has(id));
    return [...offered.values(), ...elsewhere.map((id) => ({id, basis: 'consent'}) as const)];
  }

  choice(): Choice | undefined {
    return this.#page.choice();
  }

  decide(granted: readonly string[], method: Method): void {
    const refused = this.#optional().filter((id) => !granted.includes(id));
    this.settle(granted, refused, method);
  }

  /**
   * One choice, in the order that is promised: persist, signals, events, release, then receipt and sweep. A program that
   * says what stands already has not made a choice.
   */
  settle(granted: readonly string[], refused: readonly string[], method: Method): void {
    const page = this.#page;
    const {ui} = this;
    const before = page.choice();
    const offered = this.#optional();
    const yes = offered.filter((id) => granted.includes(id));
    const no = offered.filter((id) => refused.includes(id));
    const stands =
      yes.every((id) => before?.granted.includes(id)) && no.every((id) => before?.refused.includes(id));
    if (!ui || (stands && method === 'api')) return;
    const {noticeVersion} = page.world.slice;
    const choice = reduce(before, {granted: yes, refused: no, noticeVersion, time: Date.now()});
    persist(page, ui.config.cookie, encodeRecord(choice));
    const reloads = page.adopt(choice);
    const gone = withdrawn(before, choice);
    void followChoice(page.world, ui, {act: {choice, before, method}, offered, gpc: this.gpc, gone, reloads});
  }

  shown(): void {
    this.#page.world.win.document.dispatchEvent(new ShownEvent());
  }

  onChange(listener: () => void): () => void {
    const {document} = this.#page.world.win;
    document.addEventListener('privacy-desk:choice', listener);
    return () => document.removeEventListener('privacy-desk:choice', listener);
  }

  async receipts(): Promise<readonly Receipt[]> {
    const {world} = this.#page;
    const part = await loadPart<typeof receiptModule>(world, 'receipt.js');
    return part?.listReceipts(world.win, world.slice.name) ?? [];
  }

  #optional(): readonly string[] {
    return this.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
  }
}
