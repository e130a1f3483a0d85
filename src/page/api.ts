import type {Page, PageUi} from '../contract/page.ts';
import type {AnswerOptions, PrivacyDeskApi} from '../contract/public-api.ts';

/** Creates `window.privacyDesk` for a page. */
export function createApi({deps, choice, allows, offer, ui}: Page): PrivacyDeskApi {
  const {parentApi, win} = deps;
  const {document} = win;
  const withUi = <R>(act: (loadedUi: PageUi) => R | Promise<R>): Promise<R | undefined> =>
    ui().then((loadedUi) => loadedUi && act(loadedUi));
  const submit = (
    granted: readonly string[],
    refused: readonly string[],
    options?: AnswerOptions,
  ): Promise<true | undefined> =>
    withUi((loadedUi) => {
      loadedUi.submit(granted, refused, 'api', options?.text);
      return true;
    });
  const onChange: PrivacyDeskApi['onChange'] = (listener) => {
    document.addEventListener('privacy-desk:choice', listener);
    return () => document.removeEventListener('privacy-desk:choice', listener);
  };
  return {
    onChange,
    allows,
    offer,
    get choice() {
      return choice();
    },
    open: (section) => (parentApi ? parentApi.open(section) : withUi((loadedUi) => loadedUi.open(section))),
    grant: (keys, options) => submit(keys, [], options),
    refuse: (keys, options) => submit([], keys, options),
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
