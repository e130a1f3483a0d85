import {categoryOf} from '../consent/category-of.ts';
import type {Choice, Method} from '../consent/choice.ts';
import type {Receipt} from '../receipt/receipt.ts';
import {hearsGpc} from '../signals/gpc.ts';
import type {Desk, DeskUi, OfferedCategory} from '../ui/desk.ts';
import type * as choiceModule from './choice.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk} from './page-desk.ts';
import type * as receiptModule from './receipt.ts';
import {ShownEvent} from './shown-event.ts';

/** The desk the interface works at. */
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
    const ids = [...granted, ...refused].map((key) => categoryOf(key));
    const elsewhere = world.slice.categories.size ? [] : ids.filter((id) => !offered.has(id));
    return [...offered.values(), ...[...new Set(elsewhere)].map((id) => ({id, basis: 'consent'}) as const)];
  }

  choice(): Choice | undefined {
    return this.#page.choice();
  }

  allows(key: string): boolean {
    return this.#page.allows(key);
  }

  /** Fetches what an answer needs when it is not there yet; nothing is decided when it cannot be had. */
  async settle(granted: readonly string[], refused: readonly string[], method: Method): Promise<boolean> {
    const part = await this.#choicePart();
    if (!part || !this.ui) return false;
    const offered = this.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
    part.settle(this.#page, this.ui, {granted, refused, method, offered, gpc: this.gpc});
    return true;
  }

  get held(): Desk['held'] {
    return this.#page.held;
  }

  get released(): Desk['released'] {
    return this.#page.released;
  }

  play(held: Element): void {
    this.#page.play(held);
  }

  shown(): void {
    const {world} = this.#page;
    world.win.document.dispatchEvent(new ShownEvent());
    // Soon there will be an answer, and it shall not have to wait.
    void this.#choicePart().then((part) => this.ui && part?.checkPage(world, this.ui.config));
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

  #choicePart(): Promise<typeof choiceModule | undefined> {
    return loadPart<typeof choiceModule>(this.#page.world, 'choice.js');
  }
}
