import {html, render} from 'lit';
import {checkText} from '../../../src/cli/check-text.ts';
import {english} from '../../../src/cli/rules/english.ts';
import {londonDate} from '../../../src/platform/pure/calendar.ts';
import {importTexts} from '../../../src/ui/texts/import-texts.ts';
import type {App, AppState} from './app.ts';
import {coloursView} from './colours-view.ts';
import {colourReader} from './contrast.ts';
import {saveFile} from './download.ts';
import {type DownloadActions, downloadView} from './download-view.ts';
import {newDraft, readDraft, storeDraft} from './draft.ts';
import {usableLook} from './look-findings.ts';
import {openBytes} from './open-file.ts';
import {pageFindings} from './page-findings.ts';
import {createPreview, previewView} from './preview.ts';
import {problemsView} from './problems-view.ts';
import {saveFolder} from './save-folder.ts';
import {SETTINGS_FILE, settingsText} from './settings-file.ts';
import {jsonOf} from './snippet.ts';
import {type StartActions, startView} from './start-view.ts';
import {textsView} from './texts-view.ts';
import {createPreviewButtons} from './to-preview.ts';
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
    openGroups: [],
    preview: {state: 'banner', theme: 'system', width: 'wide', language: 'en'},
    touched: new Set(),
    message: '',
    startMessage: '',
    openProblem: '',
    isAskingToDelete: false,
  };
  const {form, controls, frames} = placesIn(place);
  const preview = createPreview(frames);
  let checked = checkText(jsonOf(state.draft));
  let findings = pageFindings(state.draft, checked, readColour);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<AppState>): void => {
    const isEdited = part.draft !== undefined && part.draft !== state.draft;
    state = {...state, message: '', ...(isEdited && {startMessage: ''}), ...part};
    if (isEdited) {
      storeDraft(storage, state.draft);
      checked = checkText(jsonOf(state.draft));
      findings = pageFindings(state.draft, checked, readColour);
    }
    show();
  };
  const app = (): App => ({
    state,
    findings,
    builtIn,
    change,
    edit: (edit) => change({draft: {...state.draft, site: edit(state.draft.site)}}),
  });
  const actions: DownloadActions & StartActions = {
    saveJson: () => saveFile(document, 'site.json', jsonOf(state.draft), 'application/json'),
    saveSettings: () => saveFile(document, SETTINGS_FILE, settingsText(state.draft), 'application/json'),
    saveFolder: () => void saveFolder(app(), checked),
    openFile: (file) => void openFile(file),
    startAgain: () => {
      change({
        draft: newDraft(today()),
        search: '',
        touched: new Set(),
        openProblem: '',
        startMessage: 'Your draft is deleted.',
        isAskingToDelete: false,
      });
      storeDraft(storage, undefined);
    },
  };

  function show(): void {
    const now = app();
    const usable = usableLook(state.draft, readColour);
    render(
      html`${startView(now, actions)} ${organisationView(now)} ${linksView(now)} ${toolsView(now)}
      ${textsView(now)} ${coloursView(now, readColour)} ${noticeView(now)} ${problemsView(now)}
      ${downloadView(now, actions, usable)}`,
      form,
    );
    render(previewView(now), controls);
    clearTimeout(timer);
    timer = setTimeout(() => preview.show(usable, checked.site.expanded, state.preview), PREVIEW_DELAY_MS);
  }

  async function openFile(file: File): Promise<void> {
    const opened = openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
    if ('problem' in opened) return change({openProblem: opened.problem, startMessage: ''});
    const {site, look} = opened;
    const colours = look ? '' : ' It has no colours: those on this page stay. privacy-desk.zip has them.';
    change({
      draft: {...state.draft, ...look, site},
      touched: new Set(),
      openProblem: '',
      startMessage: `${file.name} is open.${colours}`,
    });
  }

  // Before the fields hear it, so that what they show next is about a field that was written into.
  form.addEventListener(
    'input',
    ({target}) => {
      if (target instanceof Element) state = {...state, touched: new Set([...state.touched, target.id])};
    },
    {capture: true},
  );
  show();
}

/** The parts of the page, in `place`: the form, the settings of the preview, and its frames. */
function placesIn(place: HTMLElement): Readonly<Record<'form' | 'controls' | 'frames', HTMLElement>> {
  const box = (className: string): HTMLElement => Object.assign(document.createElement('div'), {className});
  const [column, form, side] = [box('column'), box('form'), box('preview')];
  const [controls, frames] = [box('controls'), box('frames')];
  const {toPreview, back} = createPreviewButtons();
  column.append(form, toPreview);
  side.append(back, controls, frames);
  place.replaceChildren(column, side);
  return {form, controls, frames};
}
