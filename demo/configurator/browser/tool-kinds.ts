import type {Preset} from '../../../src/config/presets.ts';

/** Tools that do the same for a site. */
export interface ToolKind {
  readonly id: string;
  readonly title: string;
  /** Words that people search for, and that are not in the facts of the tools. */
  readonly words: string;
  readonly tools: readonly Preset[];
}

/** Words in the English purpose of a tool, and the kind that they tell. The first that fits counts. */
const KINDS: readonly (readonly [id: string, title: string, purpose: RegExp, words: string])[] = [
  [
    'donations',
    'Donations and payments',
    /\bgive through\b|\bpayments\b/,
    'donation donate giving gift fundraising fundraiser appeal payment pay checkout card shop',
  ],
  [
    'newsletters',
    'Newsletters',
    /newsletter/,
    'newsletter email mailing list sign up signup subscribe mailshot',
  ],
  [
    'forms',
    'Forms, surveys and bookings',
    /\bform to fill in\b|\bbook\b/,
    'survey questionnaire poll feedback form booking appointment ticket event',
  ],
  [
    'films',
    'Films, music and broadcasts',
    /\bplays\b/i,
    'film video movie clip player audio podcast music radio',
  ],
  ['maps', 'Maps', /\bmap\b/, 'map directions location find us route'],
  ['chat', 'Chat', /\bchat\b/, 'chat chatbot live messenger messaging support help desk helpline'],
  [
    'adverts',
    'Adverts',
    /\badverts\b/,
    'advert advertising advertisement ads ad marketing campaign promotion retargeting tracking pixel',
  ],
  [
    'social',
    'Social media, reviews and comments',
    /\bposts\b|\bshare\b|\breviews\b|\bcomments\b|\bpublication\b/,
    'social media feed post share sharing review comment brochure magazine',
  ],
  [
    'statistics',
    'Statistics and recordings of visits',
    /\bvisits\b|\bclick\b|\bversions of a page\b|\bhow fast\b/,
    'statistics analytics stats counter visitor numbers traffic heatmap recording tracking measurement test',
  ],
  [
    'access',
    'Help with reading and accessibility',
    /\baloud\b|\beasier to use\b/,
    'accessibility accessible reading reader speech screen',
  ],
  [
    'technical',
    'Lettering, protection against spam, and technical help',
    /^/,
    'font lettering icon captcha spam robot security error fault tag technical',
  ],
];

/** Tools by their kind. Kinds without a tool are left out. */
export function kindsOf(presets: readonly Preset[]): readonly ToolKind[] {
  const rankOf = ({purpose}: Preset): number => KINDS.findIndex(([, , pattern]) => pattern.test(purpose.en));
  return KINDS.map(([id, title, , words], rank) => ({
    id,
    title,
    words,
    tools: presets.filter((preset) => rankOf(preset) === rank),
  })).filter(({tools}) => tools.length > 0);
}

/** The tools that have every word of a text in their facts, or in the words of their kind. */
export function toolsLike(text: string, kinds: readonly ToolKind[]): readonly Preset[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return kinds.flatMap(({title, words, tools}) =>
    tools.filter(({id, name, provider = '', category, purpose}) => {
      const facts = [id, name, provider, category, purpose.en, title, words].join(' ').toLowerCase();
      return wanted.every((word) => beginsAWord(facts, word));
    }),
  );
}

/** “map” is in “a map on our pages”, and is not in “a heatmap”. */
function beginsAWord(text: string, beginning: string): boolean {
  return text.split(/[^\p{L}\p{N}.-]+/u).some((word) => word.startsWith(beginning));
}
