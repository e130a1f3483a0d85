import {html, render} from 'lit';
import {checkText} from '../../../src/cli/check-text.ts';
import {hasProblem} from '../../../src/cli/findings.ts';
import {english} from '../../../src/cli/rules/english.ts';
import {londonDate} from '../../../src/platform/pure/calendar.ts';
import {importTexts} from '../../../src/ui/texts/import-texts.ts';
import type {App, AppState} from './app.ts';
import {coloursView} from './colours-view.ts';
import {colourReader} from './contrast.ts';
import {saveFile} from './download.ts';
import {type DownloadActions, downloadView, startView} from './download-view.ts';
import {newDraft, readDraft, storeDraft} from './draft.ts';
import {openText} from './open-file.ts';
import {packSite, zipOf} from './pack-site.ts';
import {createPreview, previewView} from './preview.ts';
import {problemsView} from './problems-view.ts';
import {jsonOf} from './snippet.ts';
import {textsView} from './texts-view.ts';
import {themeCss} from './theme-css.ts';
import {toolsView} from './tools-view.ts';
import {linksView, noticeView, organisationView} from './views-of-site.ts';

/** How long the preview waits for the next key, in milliseconds. */
const PREVIEW_DELAY_MS = 400;

/** Shows the configurator in `place`. */
export async function startConfigurator(place: HTMLElement): Promise<void> {
  const [banner, panel] = await Promise.all([importTexts('cy', ''), importTexts('cy', '-panel')]);
  const builtIn = {en: english, cy: {...panel.texts, ...banner.texts}};
  const readColour = colourReader(document);
  const storage = (): Storage => localStorage;
  const today = (): string => londonDate(Date.now());
  let state: AppState = {
    draft: readDraft(storage) ?? newDraft(today()),
    search: '',
    openGroups: ['banner'],
    preview: {state: 'banner', theme: 'system', width: 'wide'},
    message: '',
    openProblem: '',
  };
  place.replaceChildren(
    ...['form', 'preview'].map((name) => Object.assign(document.createElement('div'), {className: name})),
  );
  const [form, side] = [...place.children] as [HTMLElement, HTMLElement];
  const [controls, frames] = [document.createElement('div'), document.createElement('div')];
  frames.className = 'frames';
  side.append(controls, frames);
  const preview = createPreview(frames);
  let checked = checkText(jsonOf(state.draft));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<AppState>): void => {
    const isEdited = part.draft !== undefined && part.draft !== state.draft;
    state = {...state, message: '', ...part};
    if (isEdited) {
      storeDraft(storage, state.draft);
      checked = checkText(jsonOf(state.draft));
    }
    show();
  };
  const app = (): App => ({
    state,
    findings: checked.findings,
    builtIn,
    change,
    edit: (edit) => change({draft: {...state.draft, site: edit(state.draft.site)}}),
  });
  const actions: DownloadActions = {
    saveJson: () => saveFile(document, 'site.json', jsonOf(state.draft), 'application/json'),
    saveFolder: () => void saveFolder(),
    openFile: (file) => void openFile(file),
    startAgain: () => {
      change({draft: newDraft(today()), search: '', openProblem: '', message: 'Your draft is deleted.'});
      storeDraft(storage, undefined);
    },
  };

  function show(): void {
    const now = app();
    render(
      html`${startView(now, actions)} ${organisationView(now)} ${linksView(now)} ${toolsView(now)}
      ${textsView(now)} ${coloursView(now, readColour)} ${noticeView(now)} ${problemsView(now)}
      ${downloadView(now, actions)}`,
      form,
    );
    render(previewView(now), controls);
    clearTimeout(timer);
    timer = setTimeout(
      () => preview.show(state.draft, checked.site.expanded, state.preview),
      PREVIEW_DELAY_MS,
    );
  }

  async function saveFolder(): Promise<void> {
    if (hasProblem(checked.findings)) {
      document.getElementById('check')?.scrollIntoView();
      change({
        message: 'The folder is not made: the configuration has problems. They are listed under “Check”.',
      });
      return;
    }
    const site = {checked, json: jsonOf(state.draft), css: themeCss(state.draft)};
    try {
      const files = await packSite(site, readBundle);
      saveFile(document, 'privacy-desk.zip', zipOf(files), 'application/zip');
      change({message: `The folder has ${files.size} files.`});
    } catch (error) {
      change({message: `The folder could not be made. ${String(error)}`});
    }
  }

  async function openFile(file: File): Promise<void> {
    const opened = openText(file.name, await file.text());
    if ('problem' in opened) change({openProblem: opened.problem});
    else
      change({draft: {...state.draft, site: opened.site}, openProblem: '', message: `${file.name} is open.`});
  }

  show();
}

async function readBundle(name: string): Promise<string> {
  const answer = await fetch(`desk/${name}`);
  if (!answer.ok) throw new Error(`${name} is missing.`);
  return answer.text();
}
