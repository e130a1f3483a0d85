import type {Interface, PageDesk} from './page-desk.ts';
import type {PrivacyDesk} from './public-api.ts';

/** The public face of a page. */
export const createApi = (page: PageDesk): PrivacyDesk => {
  const {document} = page.world.win;
  const withUi = (act: (ui: Interface) => void): void => void page.ui().then((ui) => ui && act(ui));
  const onChange: PrivacyDesk['onChange'] = (listener) => {
    const hear = (): void => listener(page.choice);
    document.addEventListener('privacy-desk:choice', hear);
    return () => document.removeEventListener('privacy-desk:choice', hear);
  };
  return {
    onChange,
    allows: page.allows,
    get choice() {
      return page.choice;
    },
    open: () => withUi((ui) => ui.open()),
    grant: (ids) => withUi((ui) => ui.settle(ids, [])),
    refuse: (ids) => withUi((ui) => ui.settle([], ids)),
    whenAllowed: (id) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (page.allows(id)) resolve();
        };
        onChange(check);
        check();
      }),
    receipt: () => page.ui().then((ui) => ui?.receipt()),
  };
};
