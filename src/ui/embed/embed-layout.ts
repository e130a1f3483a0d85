import {createSizeObserver} from '../../platform/web/size-observer.ts';
import {createTextFitter} from './fit-text.ts';
import {createIdleQueue} from './idle-queue.ts';
import {measuredStyles, type Sized} from './placeholder-size.ts';

/** A placeholder, as far as its place on the page is concerned. */
export interface LaidOut extends HTMLElement {
  readonly held: Element;
  /** Nodes that have the size of the held markup. Empty when the placeholder is as large as its own text. */
  readonly content: readonly ChildNode[];
  /** Makes it as large as this style sheet says, or takes it out of the flow. */
  setSize(css: string): void;
  /** Shows the text, and returns its box. */
  showText(): HTMLElement;
  /** Called before the next frame when the held markup may have been released, moved or removed. */
  followHeld(): void;
}

const OUT_OF_FLOW = ':host{position:absolute!important}';

/** Lays out the placeholders of a page. */
export interface EmbedLayout {
  /** Gives a placeholder that has just been inserted its size in this task, and its text now or soon. */
  add(embed: LaidOut): void;
  remove(embed: LaidOut): void;
  /** Fits the text of a box that has changed. */
  fit(box: HTMLElement): void;
}

/**
 * Lays out placeholders together: a hundred of them cost about one layout of the page. All get their size at once, because
 * nothing on the page may move later. Those in or near the window get their text at once too, all others when the browser is idle.
 */
export function createEmbedLayout(): EmbedLayout {
  const added = new Set<LaidOut>();
  /** The width of its container for which a placeholder was measured last. */
  const widths = new Map<LaidOut, number>();
  const fitter = createTextFitter();

  const measure = (embeds: readonly LaidOut[]): void => {
    for (const embed of embeds) widths.set(embed, containerOf(embed).clientWidth);
    // Out of the flow, so that the content is measured in its place. Unlike a hidden element, it keeps the focus.
    for (const embed of embeds) embed.setSize(OUT_OF_FLOW);
    const styles = measuredStyles(embeds.map((element): Sized => ({element, content: element.content})));
    embeds.forEach((embed, index) => embed.setSize(styles[index] ?? ''));
  };
  const measureAgain = (): void =>
    measure([...widths.keys()].filter((embed) => widths.get(embed) !== containerOf(embed).clientWidth));
  const resizes = createSizeObserver(measureAgain);
  const moves = new MutationObserver(() => [...widths.keys()].forEach((embed) => embed.followHeld()));

  const textsLater = createIdleQueue((embed: LaidOut) => embed.showText(), fitter.fit);

  const layOut = (): void => {
    const embeds = [...added];
    added.clear();
    measure(embeds);
    for (const embed of embeds) {
      moves.observe(embed.parentNode ?? embed, {childList: true});
      moves.observe(embed.held, {attributes: true, subtree: true});
      resizes.observe(containerOf(embed));
    }
    const urgent = new Set(embeds.filter(isUrgent));
    textsLater.add(embeds.filter((embed) => !urgent.has(embed)));
    fitter.fit([...urgent].map((embed) => embed.showText()));
  };
  return {
    add(embed) {
      if (!added.size) queueMicrotask(layOut);
      added.add(embed);
    },
    remove(embed) {
      added.delete(embed);
      widths.delete(embed);
      textsLater.remove(embed);
      const box = embed.shadowRoot?.querySelector('.box');
      if (box) fitter.stop(box);
      if (widths.size) return;
      for (const observer of [moves, resizes]) observer.disconnect();
    },
    fit: (box) => fitter.fit([box]),
  };
}

function containerOf(embed: Element): Element {
  return embed.parentElement ?? (embed.getRootNode() as ShadowRoot).host;
}

/** Whether it is in or near the window, or has no height before it has its text. */
function isUrgent(embed: Element): boolean {
  const [box] = embed.getClientRects();
  return !!box && (!box.height || (box.bottom > -innerHeight && box.top < 2 * innerHeight));
}
