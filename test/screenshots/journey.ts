import {answering, asking, holding, type Scene} from './scene.ts';

/** The parts of the demo's configuration that a journey changes. */
export interface Site {
  readonly categories: readonly {readonly id: string; readonly services: readonly object[]}[];
}

/** A fresh visitor's way through one page. */
export interface Journey {
  readonly path: string;
  /** What the site is configured to be, where that is not what the demo is. */
  readonly config?: (site: Site) => object;
  readonly scenes: readonly Scene[];
}

const placed = (placement: 'corner' | 'flow'): Journey => ({
  path: '/',
  config: (site) => ({...site, banner: {placement}}),
  scenes: [asking(`banner-${placement}`)],
});

/** Everything that a service under the statistics exception has to promise. */
const promises = {
  role: 'processor',
  retention: 'P6M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
};

const withException = (site: Site): object => ({
  ...site,
  categories: site.categories.map((category) =>
    category.id === 'analytics'
      ? {
          ...category,
          basis: 'statistics',
          services: category.services.slice(-1).map((one) => ({...one, ...promises})),
        }
      : category,
  ),
});

/** Every state of the interface, in the order of a visit. */
export const journeys: readonly Journey[] = [
  {path: '/', scenes: [asking('banner'), ...answering]},
  placed('corner'),
  placed('flow'),
  {path: '/', config: withException, scenes: [asking('banner-exception')]},
  {path: '/research/the-long-view/', scenes: holding},
];
