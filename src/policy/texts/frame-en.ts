/** The words around a policy, in English. */
export const frameEnglish = {
  version: 'Version {version}',
  'in-force': 'In force since {date}',
  'from-day': 'In force from {date}',
  'permanent-address': 'Permanent address of this version',
  'earlier-version': 'This is version {version}. It stays at this address.',
  'current-version': 'Read the version that is in force now',
  'next-version': 'The next version is {version}, in force from {date}.',
  'next-changes': 'Read what will change',
  contents: 'On this page',
  filter: 'Show what is for you',
  'filter-all': 'Everything',
  'filter-note':
    'Some parts are left out, because they are for other people. Choose “Everything” to see them.',
  'filter-status':
    'Shown: what is for “{label}”. Parts left out: {count}. Choose “Everything” to see them. A print has all parts.',
  'filter-status-all': 'All parts are shown.',
  brief: 'In brief',
  changes: 'What has changed',
  'changes-in': 'What version {version} changes',
  versions: 'Versions of this policy',
  'version-column': 'Version',
  'date-column': 'In force from',
  'compare-column': 'What has changed since',
  compare: 'Changes since version {version}',
  'this-version': 'this version',
  'newest-version': 'the newest version',
  'data-link': 'This policy as data, for programs',
  'compare-title': 'Changes to the policy between version {old} and version {new}',
  'compare-lead':
    'Both texts in full: {old} and {new}. Text that was removed is struck through; text that was added is underlined.',
  'compare-none': 'The words of the two versions are the same.',
  'compare-same': 'Unchanged: {sections}.',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  'introduction-title': 'Introduction',
  'cookie-service': 'Service',
  'cookie-provider': 'Run by',
  'cookie-purpose': 'What for',
  'cookie-stores': 'What it keeps in your browser',
  'cookie-basis': 'When it runs',
  'our-site': 'this website',
  'our-purpose': 'Keeps what you chose, and your receipts for it.',
} as const;

/** The words around a policy in one language. */
export type FrameTexts = Readonly<Record<keyof typeof frameEnglish, string>>;
