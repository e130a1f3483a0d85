import type {EmbedTexts} from './en.ts';

/** Polski: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Jeśli to odtworzysz, o Twojej wizycie tutaj dowie się {services}.',
  'embed.show-text': 'Jeśli to wyświetlisz, o Twojej wizycie tutaj dowie się {services}.',
  'embed.kept': 'Dane pozostaną w Twojej przeglądarce najwyżej przez {duration}.',
  'embed.stores': '{service} przechowuje w Twojej przeglądarce: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'do zamknięcia przeglądarki',
  'embed.may-store': '{service} może przechowywać dane w Twojej przeglądarce.',
  'embed.once':
    '„{play}” dotyczy tylko strony, która jest teraz otwarta. To, co zapisano w Twojej przeglądarce, pozostanie w niej, dopóki tego nie usuniesz.',
  'embed.lasts':
    '„{always}” to zgoda, którą otrzymuje {organisation}. Obowiązuje przez {days} dni. Możesz ją wycofać w każdej chwili pod linkiem „{settings}”.',
  'embed.play': 'Odtwórz raz',
  'embed.show-map': 'Pokaż mapę raz',
  'embed.show-form': 'Pokaż formularz raz',
  'embed.show-other': 'Pokaż raz',
  'embed.always': 'Zawsze zezwalaj: {service}',
  'embed.more': 'Więcej o tym',
  'embed.close': 'Zamknij',
};
