import {createPanel as create} from '../ui/panel/create-panel.ts';
import type {PanelModule} from '../ui/ui-parts.ts';

export {inventory} from '../ui/panel/inventory.ts';
export {sweptReport} from '../ui/panel/swept-report.ts';

/** Makes the panel, which fetches what shows receipts when there are any. */
export const createPanel: PanelModule['createPanel'] = (document, context, world) =>
  create(document, context, {
    ...world,
    receipts: () =>
      import('./receipts.ts').catch(() => {
        const message = 'Not loaded. The rest works.';
        world.report({code: 'ui-unreachable', path: 'desk-receipts.js', message});
        return undefined;
      }),
  });
