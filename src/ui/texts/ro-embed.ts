import type {EmbedTexts} from './en.ts';

/** Română: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Dacă redați acest conținut, vizita dumneavoastră aici va fi cunoscută de {services}.',
  'embed.show-text': 'Dacă afișați acest conținut, vizita dumneavoastră aici va fi cunoscută de {services}.',
  'embed.kept': 'În browserul dumneavoastră vor rămâne date cel mult {duration}.',
  'embed.stores': '{service} păstrează în browserul dumneavoastră: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'până când închideți browserul',
  'embed.may-store': '{service} poate păstra date în browserul dumneavoastră.',
  'embed.once':
    '„{play}” este valabil numai pentru această pagină. Ce se păstrează în browserul dumneavoastră rămâne acolo până când îl ștergeți.',
  'embed.lasts':
    '„{always}” este un acord dat pentru {organisation}. Este valabil {days} de zile. Îl puteți retrage oricând la „{settings}”.',
  'embed.play': 'Redă o dată',
  'embed.show-map': 'Afișează harta o dată',
  'embed.show-form': 'Afișează formularul o dată',
  'embed.show-other': 'Afișează o dată',
  'embed.always': 'Permite mereu {service}',
  'embed.more': 'Mai multe detalii',
  'embed.close': 'Închide',
};
