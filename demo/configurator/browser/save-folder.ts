import type {CheckedSite} from '../../../src/cli/check-text.ts';
import {saveFile} from './download.ts';
import type {App} from './app.ts';
import {languagesOf} from './languages.ts';
import {packSite, zipOf} from './pack-site.ts';
import {isRefused} from './page-findings.ts';
import {readMe} from './read-me.ts';
import {settingsText} from './settings-file.ts';
import {textAt} from './site-values.ts';
import {jsonOf} from './snippet.ts';
import {themeCss} from './theme-css.ts';

/** The folder as one file. */
const ARCHIVE = 'privacy-desk.zip';

/** Makes the folder, and saves it. Says in a message what was done, or why it was not. */
export async function saveFolder(app: App, checked: CheckedSite): Promise<void> {
  if (isRefused(app.findings)) {
    document.getElementById('check')?.scrollIntoView();
    document.getElementById('check')?.focus({preventScroll: true});
    app.change({message: 'The folder is not made: there are problems. They are listed under “Check”.'});
    return;
  }
  try {
    const files = await packSite(partsOf(app, checked), readBundle);
    saveFile(document, ARCHIVE, zipOf(files), 'application/zip');
    app.change({
      message: `${ARCHIVE} is in your downloads. Keep it: it has your words and colours, and opens here.`,
    });
  } catch (error) {
    app.change({message: `The folder could not be made. ${String(error)}`});
  }
}

function partsOf({state: {draft}, builtIn}: App, checked: CheckedSite): Parameters<typeof packSite>[0] {
  const css = themeCss(draft);
  const link = (language: 'en' | 'cy'): string =>
    textAt(draft.site, ['texts', language, 'link.settings']) || (builtIn[language]['link.settings'] ?? '');
  return {
    checked,
    json: jsonOf(draft),
    settings: settingsText(draft),
    css,
    readMe: readMe({
      config: checked.site.config,
      hasLook: css !== '',
      languages: languagesOf(draft.site),
      linkTexts: {en: link('en'), cy: link('cy')},
    }),
  };
}

async function readBundle(name: string): Promise<string> {
  const answer = await fetch(`desk/${name}`);
  if (!answer.ok) throw new Error(`${name} is missing.`);
  return answer.text();
}
