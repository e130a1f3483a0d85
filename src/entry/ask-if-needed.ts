import type {OfferedCategory} from '../ui/desk.ts';
import type {PageDesk} from './page-desk.ts';

/** Asks the visitor when a category is offered, optional and not answered. */
export const askIfNeeded = ({offered, choice, ui}: PageDesk): void => {
  const {granted, refused} = choice() ?? {};
  const isOpen = ({id, basis}: OfferedCategory): boolean =>
    basis !== 'necessary' && !granted?.includes(id) && !refused?.includes(id);
  if ([...offered.values()].some(isOpen)) void ui().then((shown) => shown?.ask());
};
