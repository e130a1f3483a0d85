import type {SiteConfig} from '../config/types.ts';
import type {ConsentHost} from '../contract/host.ts';
import type {NoticeLayer} from '../receipt/input.ts';
import {withoutLoneSurrogates} from '../platform/pure/canonical-json.ts';
import {createUi} from './create-ui.ts';
import {type PossibleNotice, possibleNotices} from './notice-texts.ts';
import type {EmbedModule, PanelModule} from './parts.ts';
import {importTexts} from './texts/import-texts.ts';
import {languages} from './texts/languages.ts';
import type {Texts} from './texts/translate.ts';

/** A notice that is in the archive, as the register writes it into the page as JSON, in the element `#notice`. */
export interface RecordedNotice {
  /** The registered configuration, which was checked when the site was built. */
  readonly config: SiteConfig;
  readonly layer: NoticeLayer;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/**
 * Shows a notice as its visitor saw it, in the layer and the language of the archive. Nothing on the page does anything: no answer is
 * taken, and no link is followed. If this version of the interface has no notice with exactly these words, it shows none, and
 * unhides the element `#unknown`, which says so.
 */
export async function showRecordedNotice(
  document: Document,
  parts: PanelModule & EmbedModule,
): Promise<void> {
  stopLinks(document);
  const recorded = JSON.parse(document.querySelector('#notice')?.textContent ?? '') as RecordedNotice;
  const {config, language, layer} = recorded;
  const texts = await builtInTexts(language);
  const found = possibleNotices(config, language, texts).find(
    ({notice}) => notice.layer === layer && withoutLoneSurrogates(notice).text === recorded.text,
  );
  document.querySelector('#unknown')?.toggleAttribute('hidden', !!found);
  if (!found) return;
  const held = heldFor(document, found);
  const {ui} = createUi({
    document,
    config,
    host: hostOf(found, language, held),
    report: () => undefined,
    parts: {panel: () => Promise.resolve(parts), embed: () => Promise.resolve(parts), languages, importTexts},
  });
  if (held && found.embed) ui.showPlaceholder(held, [found.embed.key]);
  else if (layer === 'panel') ui.open();
  else ui.showBanner();
}

/** The texts of all layers in a language. English is part of the code. */
async function builtInTexts(language: string): Promise<Texts> {
  if (!languages.includes(language)) return {};
  const files = (['', '-panel', '-embed'] as const).map((part) => importTexts(language.toLowerCase(), part));
  return Object.assign({}, ...(await Promise.all(files)).map(({texts}) => texts)) as Texts;
}

/** Stands for what was held, in a size in which the whole text has room. */
function heldFor(document: Document, {embed}: PossibleNotice): HTMLElement | undefined {
  if (!embed) return undefined;
  const held = document.createElement('div');
  held.dataset['embed'] = embed.kind;
  held.style.cssText = 'inline-size:min(45rem,100%);block-size:30rem';
  document.body.append(held);
  return held;
}

/** A page in the state in which the notice is shown, on which nothing can be changed. */
function hostOf({host, embed}: PossibleNotice, language: string, held: Element | undefined): ConsentHost {
  return {
    ...host,
    language,
    held: new Map(held && embed ? [[held, [embed.key]]] : []),
    activity: {},
    submit: () => undefined,
    play: () => undefined,
    erase: () => Promise.resolve(undefined),
    noteChangesRead: () => undefined,
    bannerShown: () => undefined,
    onChange: () => () => undefined,
    receipts: () => Promise.resolve([]),
  };
}

/** A link would show another page in the place of the notice. */
function stopLinks(document: Document): void {
  for (const type of ['click', 'auxclick'] as const)
    document.addEventListener(
      type,
      (event) => {
        const isLink = event.composedPath().some((one) => (one as Partial<Element>).localName === 'a');
        if (isLink) event.preventDefault();
      },
      {capture: true},
    );
}
