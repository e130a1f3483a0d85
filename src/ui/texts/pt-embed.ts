import type {EmbedTexts} from './en.ts';

/** Português: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Se reproduzir isto, dará a conhecer a {services} que esteve aqui.',
  'embed.show-text': 'Se mostrar isto, dará a conhecer a {services} que esteve aqui.',
  'embed.kept': 'Ficarão dados no seu navegador durante {duration}, no máximo.',
  'embed.stores': '{service} guarda no seu navegador: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'até fechar o navegador',
  'embed.may-store': '{service} pode guardar dados no seu navegador.',
  'embed.once':
    '«{play}» vale só para esta página. O que fica guardado no seu navegador permanece lá até o apagar.',
  'embed.lasts':
    '«{always}» é um sim a {organisation}. Vale durante {days} dias. Pode retirá-lo a qualquer momento em «{settings}».',
  'embed.play': 'Reproduzir uma vez',
  'embed.show-map': 'Mostrar o mapa uma vez',
  'embed.show-form': 'Mostrar o formulário uma vez',
  'embed.show-other': 'Mostrar uma vez',
  'embed.always': 'Permitir sempre {service}',
  'embed.more': 'Mais sobre isto',
  'embed.close': 'Fechar',
};
