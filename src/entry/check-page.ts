import type {SiteConfig} from '../config/types.ts';
import type {PageWorld} from './page-desk.ts';

/** Tells the site's developer what the loader has no room to notice: a late configuration, an unknown service. */
export const checkPage = ({win, raw, report}: PageWorld, {categories}: SiteConfig): void => {
  const {document} = win;
  const check = (): void => {
    if (raw === undefined && !categories.length && document.getElementById('privacy-desk-config'))
      report({
        code: 'config-late',
        path: '#privacy-desk-config',
        message: 'It must stand before the tag of desk.js. It was not read.',
      });
    const known = categories.flatMap(({services}) => services.map(({id}) => id));
    for (const {dataset} of document.querySelectorAll<HTMLElement>('[data-consent][data-service]'))
      if (categories.length && !known.includes(dataset['service'] ?? ''))
        report({
          code: 'service-unknown',
          path: `${dataset['service']}`,
          message: `Not configured. It follows its category, ${dataset['consent']}.`,
        });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check);
  else check();
};
