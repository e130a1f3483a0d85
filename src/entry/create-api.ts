import type {Interface, PageDesk} from './page-desk.ts';
import type {PrivacyDesk} from './public-api.ts';

/** The public face of a page. */
export const createApi = ({world, choice, allows, ui}: PageDesk): PrivacyDesk => {
  const {above, win} = world;
  const {document} = win;
  const withUi = <R>(act: (shown: Interface) => R | Promise<R>): Promise<R | undefined> =>
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
    open: (section) => (above ? above.open(section) : withUi((shown) => shown.open(section))),
    grant: (keys) => withUi((shown) => shown.settle(keys, [], 'api')),
    refuse: (keys) => withUi((shown) => shown.settle([], keys, 'api')),
    whenAllowed: (key) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (allows(key)) resolve();
        };
        onChange(check);
        check();
      }),
    inventory: () => withUi((shown) => shown.inventory()),
    receipt: () => withUi((shown) => shown.receipt()),
  };
};
