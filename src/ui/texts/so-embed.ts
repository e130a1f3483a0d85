import type {EmbedTexts} from './en.ts';

/** Soomaali: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Haddaad kan daarto, {services} ayaa ogaan doona inaad halkan joogtay.',
  'embed.show-text': 'Haddaad kan muujiso, {services} ayaa ogaan doona inaad halkan joogtay.',
  'embed.kept': 'Xog ayaa barowsarkaaga ku jiri doonta ugu badnaan {duration}.',
  'embed.stores': '{service} wuxuu barowsarkaaga ku kaydiyaa: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'ilaa aad barowsarka xirto',
  'embed.may-store': '{service} wuxuu wax ku kaydin karaa barowsarkaaga.',
  'embed.once':
    '“{play}” waxay khusaysaa boggan oo keliya. Waxa barowsarkaaga lagu kaydiyo way ku sii jirayaan ilaa aad tirtirto.',
  'embed.lasts':
    '“{always}” waa oggolaansho aad siiso {organisation}. Wuxuu jirayaa {days} maalmood. Mar kasta waad la noqon kartaa, adigoo furaya “{settings}”.',
  'embed.play': 'Hal mar daar',
  'embed.show-map': 'Hal mar muuji khariidadda',
  'embed.show-form': 'Hal mar muuji foomka',
  'embed.show-other': 'Hal mar muuji',
  'embed.always': 'Mar walba oggolow {service}',
  'embed.more': 'Faahfaahin',
  'embed.close': 'Xir',
};
