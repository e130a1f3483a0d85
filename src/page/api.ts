import type {Page, PageUi} from '../contract/page.ts';
import type {PrivacyDeskApi} from '../contract/public-api.ts';

/** Creates `window.privacyDesk` for a page. */
export function createApi({deps, choice, allows, ui}: Page): PrivacyDeskApi {
  const {parentApi, win} = deps;
  const {document} = win;
  const withUi = <R>(act: (loadedUi: PageUi) => R | Promise<R>): Promise<R | undefined> =>
    ui().then((loadedUi) => loadedUi && act(loadedUi));
  const onChange: PrivacyDeskApi['onChange'] = (listener) => {
    document.addEventListener('privacy-desk:choice', listener);
    return () => document.removeEventListener('privacy-desk:choice', listener);
  };
  return {
    onChange,
    allows,
    get choice() {
      return choice();
    },
    open: (section) => (parentApi ? parentApi.open(section) : withUi((loadedUi) => loadedUi.open(section))),
    grant: (keys, options) => withUi((loadedUi) => loadedUi.submit(keys, [], 'api', options?.text)),
    refuse: (keys, options) => withUi((loadedUi) => loadedUi.submit([], keys, 'api', options?.text)),
    whenAllowed: (key) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (allows(key)) resolve();
        };
        onChange(check);
        check();
      }),
    inventory: () => withUi((loadedUi) => loadedUi.inventory()),
    receipt: () => withUi((loadedUi) => loadedUi.receipt()),
  };
}
