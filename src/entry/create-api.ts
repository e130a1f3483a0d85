import type {Interface, PageDesk} from './page-desk.ts';
import type {PrivacyDesk} from './public-api.ts';

/** The public face of a page. */
export const createApi = ({world, choice, allows, ui}: PageDesk): PrivacyDesk => {
  const {document} = world.win;
  const withUi = (act: (shown: Interface) => void): Promise<void> =>
    ui().then((shown) => shown && act(shown));
  const onChange: PrivacyDesk['onChange'] = (listener) => {
    document.addEventListener('privacy-desk:choice', listener);
    return () => document.removeEventListener('privacy-desk:choice', listener);
  };
  return {
    onChange,
    allows,
    get choice() {
      return choice();
    },
    open: () => withUi((shown) => shown.open()),
    grant: (ids) => withUi((shown) => shown.settle(ids, [])),
    refuse: (ids) => withUi((shown) => shown.settle([], ids)),
    whenAllowed: (id) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (allows(id)) resolve();
        };
        onChange(check);
        check();
      }),
    receipt: () => ui().then((shown) => shown?.receipt()),
  };
};
