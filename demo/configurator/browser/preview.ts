import {html, nothing, type TemplateResult} from 'lit';
import {listOf, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';
import {createFrames, type FrameLook, type Frames} from '../../gallery/frames.ts';
import {themeDeclarations} from '../../gallery/properties.ts';
import type {App} from './app.ts';
import {choiceField, selectField} from './choice-fields.ts';
import type {Draft} from './draft.ts';
import {languageNames, type Language, languagesOf} from './languages.ts';
import {isColour} from './theme-css.ts';

/** The settings of the preview. */
export interface PreviewOptions {
  /** A state of the widget: see `frame/act.js`. */
  readonly state: string;
  readonly theme: FrameLook['theme'];
  readonly width: 'wide' | 'phone';
  /** The language to show. If the site does not have it, the first one is shown. */
  readonly language: Language;
}

const STATES = [
  ['banner', 'Banner'],
  ['panel', 'Panel'],
  ['embed', 'Placeholder of a film'],
  ['cookies', 'List of cookies'],
  ['confirmation', 'Confirmation'],
  ['receipt', 'Receipt'],
] as const;

/** How the preview looks, and its frames, which `createPreview` adds. */
export function previewView({state, change}: App): TemplateResult {
  const {preview} = state;
  const set = (part: Partial<PreviewOptions>): void => change({preview: {...preview, ...part}});
  const languages = languagesOf(state.draft.site);
  return html`<h2 id="preview" tabindex="-1">Preview</h2>
    <div class="preview-settings">
      ${selectField({
        id: 'preview-state',
        label: 'What to show',
        options: STATES,
        value: preview.state,
        onChange: (one) => set({state: one}),
      })}
      ${
        languages.length > 1
          ? choiceField({
              id: 'preview-language',
              legend: 'Language',
              options: languages.map((language) => [language, languageNames[language]] as const),
              value: shownLanguage(languages, preview),
              onChange: (language) => set({language: language as Language}),
            })
          : nothing
      }
    </div>
    <details class="preview-more">
      <summary>Dark mode and phones</summary>
      <div class="preview-settings">
        ${choiceField({
          id: 'preview-theme',
          legend: 'Colours',
          options: [
            ['system', 'as in your system'],
            ['light', 'light'],
            ['dark', 'dark'],
          ],
          value: preview.theme,
          onChange: (theme) => set({theme: theme as FrameLook['theme']}),
        })}
        ${choiceField({
          id: 'preview-width',
          legend: 'Width',
          options: [
            ['wide', 'as wide as fits'],
            ['phone', 'a phone, 320 pixels'],
          ],
          value: preview.width,
          onChange: (width) => set({width: width as PreviewOptions['width']}),
        })}
      </div>
    </details>
    ${
      askedIn(state.draft.site).length === 0
        ? html`<p class="hint">
            There is nothing to ask yet. Choose a tool or a category under “What your site uses”.
          </p>`
        : nothing
    }`;
}

function shownLanguage(languages: readonly Language[], {language}: PreviewOptions): Language {
  return languages.includes(language) ? language : (languages[0] ?? 'en');
}

/** The frames of the preview. */
export interface Preview {
  /** Shows the draft; `site` is its configuration with services in place of presets. */
  show(draft: Draft, site: unknown, options: PreviewOptions): void;
}

/** Shows the widget in `container`, in every language of the site. Frames are loaded again only when their content changes. */
export function createPreview(container: HTMLElement): Preview {
  let frames: Frames | undefined;
  let shown = '';
  let configured = '';
  return {
    show(draft, raw, options) {
      const {state, theme, width} = options;
      const site = withoutServer(objectOf(raw));
      const languages = languagesOf(draft.site);
      container.dataset['width'] = width;
      if (!frames || shown !== `${state} ${languages.join()}`) {
        frames?.remove();
        frames = createFrames(
          container,
          languages.map((language) => frameState(state, language)),
          {
            address: 'frame/',
            name: 'configurator',
          },
        );
        [shown, configured] = [`${state} ${languages.join()}`, ''];
      }
      bringForward(container, shownLanguage(languages, options));
      frames.paint({theme, declarations: declarationsFor(draft, theme)});
      const held = heldIn(site, state);
      const setup = JSON.stringify([site, held]);
      if (setup === configured) return;
      configured = setup;
      frames.configure(site, held);
    },
  };
}

/** Shows the frame of one language. The others stay where they are, behind it, so that they need not be loaded again. */
function bringForward(container: HTMLElement, language: Language): void {
  for (const frame of container.querySelectorAll('iframe'))
    frame.closest('figure')?.classList.toggle('behind', frame.dataset['language'] !== language);
}

function frameState(state: string, language: Language): {state: string; title: string; language: string} {
  const [, title = state] = STATES.find(([one]) => one === state) ?? [];
  return {state, language, title: `${title}, in ${languageNames[language]}`};
}

/** Nothing is sent anywhere from a preview, whatever the configuration says. */
function withoutServer(site: UncheckedObject): UncheckedObject {
  const cookie = Object.fromEntries(
    Object.entries(objectOf(site['cookie'])).filter(([key]) => key === 'days'),
  );
  return {...Object.fromEntries(Object.entries(site).filter(([key]) => key !== 'receipts')), cookie};
}

/** The categories that visitors are asked about, or can object to. */
function askedIn(site: UncheckedObject): readonly UncheckedObject[] {
  const categories = listOf(site['categories']).map(objectOf);
  return categories.filter(({id, basis}) => id !== 'necessary' && basis !== 'necessary');
}

/** The category and service whose film is held in the preview: media, or else the first that is asked about. Only one state has a film. */
function heldIn(site: UncheckedObject, state: string): object | null {
  const asked = askedIn(site);
  const chosen = asked.find(({id}) => id === 'media') ?? asked[0];
  if (state !== 'embed' || !chosen) return null;
  return {category: chosen['id'], service: objectOf(listOf(chosen['services'])[0])['id']};
}

function declarationsFor({light, dark}: Draft, theme: FrameLook['theme']): FrameLook['declarations'] {
  const isDark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  // As in the rules that a page gets: a colour for light mode does not apply in dark mode.
  const inLight = Object.entries(light).filter(([name]) => !isDark || !isColour(name));
  return [...themeDeclarations(theme), ...inLight, ...(isDark ? Object.entries(dark) : [])];
}
