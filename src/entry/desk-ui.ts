import {createShowUi} from '../page/show-ui.ts';

export const showUi = createShowUi({
  config: () => import('./desk-config.ts'),
  panel: () => import('./desk-panel.ts'),
  embed: () => import('./desk-embed.ts'),
});
