import type {Page} from 'puppeteer-core';

/** The visit of a new visitor to one page, with the scenes to photograph in order. */
export interface Journey {
  readonly path: string;
  /** Changes the configuration of the demo for this visit. */
  readonly config?: (site: Site) => object;
  readonly scenes: readonly Scene[];
}

/** A state of the interface to photograph, and how to reach it from the scene before. Selectors match in open shadow roots. */
export interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Selector of the element to photograph. */
  readonly subject: string;
  /** How much of the page around the element to include, in CSS pixels. */
  readonly margin: number;
}

/** The parts of the demo's configuration that a journey changes. */
export interface Site {
  readonly categories: readonly {readonly id: string; readonly services: readonly object[]}[];
}

/** The demo's list of requests to its vendors. The screenshot waits until it lists a request. */
const listedRequests = '.contacted:not([data-count="0"])';

/** From the banner to the receipt. */
const answerScenes: readonly Scene[] = [
  {name: 'panel', act: (page) => press(page, 'settings'), subject: 'dialog[open]', margin: 0},
  {
    name: 'panel-category',
    async act(page) {
      await find(page, '.category:has([name="analytics"]) summary').click();
      await scrollTo(page, '.category:has([name="analytics"]) .services', 'center');
    },
    subject: 'dialog[open]',
    margin: 0,
  },
  {
    name: 'confirmation',
    async act(page) {
      await press(page, 'accept-all');
      await find(page, listedRequests).waitHandle();
    },
    subject: '[part~="confirmation"]',
    margin: 48,
  },
  {
    name: 'receipt',
    async act(page) {
      await press(page, 'change');
      await find(page, '[part~="download"]').waitHandle();
      await scrollTo(page, '#receipt', 'start');
    },
    subject: 'dialog[open]',
    margin: 0,
  },
];

/** The placeholder of a video, after the visitor has refused. */
const placeholderScene: Scene = {
  name: 'embed',
  async act(page) {
    await press(page, 'reject');
    await press(page, 'hide');
    await scrollTo(page, 'privacy-embed', 'center');
  },
  subject: 'privacy-embed',
  margin: 24,
};

/** The whole text of that placeholder. On a desktop its box has room for it: the button that opens it is not visible there. */
const placeholderTextScene: Scene = {
  name: 'embed-text',
  async act(page) {
    const more = await page.$('>>> [part~="more"]');
    await more?.evaluate((button) => (button as HTMLElement).click());
  },
  subject: 'dialog[open]',
  margin: 24,
};

/** Every state of the interface, in the order of a visit. */
export const journeys: readonly Journey[] = [
  {path: '/', scenes: [bannerScene('banner'), ...answerScenes]},
  placementJourney('corner'),
  placementJourney('flow'),
  {path: '/', config: withStatisticsException, scenes: [bannerScene('banner-exception')]},
  {path: '/research/the-long-view/', scenes: [placeholderScene, placeholderTextScene]},
];

/** The banner as the page first shows it. */
function bannerScene(name: string): Scene {
  return {name, act: () => Promise.resolve(), subject: '[part~="banner"]', margin: 48};
}

function placementJourney(placement: 'corner' | 'flow'): Journey {
  return {
    path: '/',
    config: (site) => ({...site, banner: {placement}}),
    scenes: [bannerScene(`banner-${placement}`)],
  };
}

/** Puts `analytics` under the statistics exception. It and its last service state all that this requires. */
function withStatisticsException(site: Site): object {
  const promises = {
    role: 'processor',
    retention: 'P6M',
    aggregateOnly: true,
    noAds: true,
    noReplay: true,
    noUserId: true,
  };
  const exception = {
    lawfulBasis: 'legitimate-interests',
    owner: 'Data protection officer',
    reviewDate: '2027-11-01',
    automaticInformation: 'transmission',
  };
  return {
    ...site,
    categories: site.categories.map((category) =>
      category.id === 'analytics'
        ? {
            ...category,
            basis: 'statistics',
            exception,
            services: category.services.slice(-1).map((service) => ({...service, ...promises})),
          }
        : category,
    ),
  };
}

function find(page: Page, selector: string) {
  return page.locator(`>>> ${selector}`);
}

function press(page: Page, part: string): Promise<void> {
  return find(page, `[part~="${part}"]`).click();
}

async function scrollTo(page: Page, selector: string, block: ScrollLogicalPosition): Promise<void> {
  const handle = await find(page, selector).waitHandle();
  await handle.evaluate((element, position) => element.scrollIntoView({block: position}), block);
}
