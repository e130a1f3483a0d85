import {createShowUi} from '../page/show-ui.ts';

export const showUi = createShowUi({
  panel: () => import('./desk-panel.ts'),
  embed: () => import('./desk-embed.ts'),
});
