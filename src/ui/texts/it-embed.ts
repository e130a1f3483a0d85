import type {EmbedTexts} from './en.ts';

/** Italiano: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Se lo riproduci, il tuo browser fa sapere a {services} che eri qui.',
  'embed.show-text': 'Se lo mostri, il tuo browser fa sapere a {services} che eri qui.',
  'embed.kept': 'Nel tuo browser resteranno dati per {duration} al massimo.',
  'embed.stores': '{service} conserva nel tuo browser: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'finché non chiudi il browser',
  'embed.may-store': '{service} può conservare dati nel tuo browser.',
  'embed.once':
    '«{play}» vale solo per questa pagina. Ciò che viene conservato nel tuo browser resta lì finché non lo cancelli.',
  'embed.lasts':
    '«{always}» è un sì a {organisation}. Vale {days} giorni. Puoi revocarlo in qualsiasi momento in «{settings}».',
  'embed.play': 'Riproduci una volta',
  'embed.show-map': 'Mostra la mappa una volta',
  'embed.show-form': 'Mostra il modulo una volta',
  'embed.show-other': 'Mostra una volta',
  'embed.always': 'Consenti sempre {service}',
  'embed.more': 'Altre informazioni',
  'embed.close': 'Chiudi',
};
