/**
 * The visits whose weight is limited. The build fails when a visit is heavier than its budget, a page test shows that each
 * visit downloads exactly these files, and `npm run bench:visit` counts them at a server.
 */
export interface Visit {
  /** Says what the visitor does, in messages and tables. */
  readonly name: string;
  /** Every file of the widget that the visit needs. */
  readonly files: readonly string[];
  /** The most that the files may weigh together: bytes after Brotli at quality 11, without the configuration of a site. */
  readonly budget: number;
  /** The weight that we aim at. Lower the budget to it when it is reached. */
  readonly goal: number;
}

const asked = ['desk.js', 'desk-ui.js'];

export const visits = {
  asked: {
    name: 'first visit until the question can be answered, configuration in the page',
    files: asked,
    budget: 24_560,
    goal: 13_000,
  },
  askedBuiltIn: {
    name: 'first visit until the question can be answered, configuration built in',
    files: asked,
    budget: 24_560,
    goal: 12_500,
  },
  accepted: {
    name: 'first visit with Accept: released script and receipt',
    files: [...asked, 'receipt.js', 'desk-config.js'],
    budget: 34_540,
    goal: 20_000,
  },
  refusedBefore: {
    name: 'return visit: refused',
    files: ['desk.js'],
    budget: 10_100,
    goal: 6_500,
  },
  allowedBefore: {
    name: 'return visit: allowed',
    files: ['desk.js'],
    budget: 10_100,
    goal: 6_500,
  },
} satisfies Readonly<Record<string, Visit>>;

/**
 * Files that a visit may fetch while the page is idle: what the next press will need, and what only the console shows. They do
 * not count in a visit that does not list them. The page test never serves them there, so it shows that nothing waits for them.
 */
export const fetchedWhileIdle: readonly string[] = [
  'check-page.js',
  'desk-config.js',
  'desk-panel.js',
  'receipt.js',
  'released.js',
];

/**
 * The most that the texts of one other language may weigh, in bytes. A first visit in that language weighs as much more as its
 * file for the banner.
 */
export const languageBudgets = {banner: 1_420, panel: 3_200, embed: 600} as const;
