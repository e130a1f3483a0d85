import {storageKey} from '../../contract/storage-keys.ts';
import {toJson} from '../../platform/pure/to-json.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {sessionStorageText} from '../../platform/web/web-storage.ts';
import type {FormScriptData} from '../../rights/script-data.ts';
import type {ControlValues} from './form-controls.ts';

/** The draft of one form in this tab. It never leaves the browser. */
export interface Draft {
  read(): ControlValues | undefined;
  write(values: ControlValues): void;
  clear(): void;
}

/** The draft of the form that `data` describes. Both forms share one key in sessionStorage. */
export function openDraft(win: Window, {cookie, kind}: Pick<FormScriptData, 'cookie' | 'kind'>): Draft {
  const store = sessionStorageText(win, storageKey(cookie, 'draft'));
  const all = (): Record<string, ControlValues> => readDrafts(store.read());
  const keep = (drafts: Readonly<Record<string, ControlValues>>): void =>
    Object.keys(drafts).length > 0 ? store.write(toJson(drafts)) : store.clear();
  return {
    read: () => all()[kind],
    write: (values) => keep({...all(), [kind]: values}),
    clear() {
      keep(Object.fromEntries(Object.entries(all()).filter(([one]) => one !== kind)));
    },
  };
}

/** The drafts in a stored text. Anything that is not a list of texts is skipped. */
function readDrafts(text: string | undefined): Record<string, ControlValues> {
  const stored: unknown = tryOrUndefined(() => JSON.parse(text ?? '{}') as unknown);
  return Object.fromEntries(
    entriesOf(stored).map(([kind, draft]) => [
      kind,
      Object.fromEntries(
        entriesOf(draft).map(([name, values]) => [
          name,
          [values].flat().filter((one) => typeof one === 'string'),
        ]),
      ),
    ]),
  );
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
