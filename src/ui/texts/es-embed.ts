import type {EmbedTexts} from './en.ts';

/** Español: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Si reproduce esto, en {services} sabrán que usted ha estado aquí.',
  'embed.show-text': 'Si muestra esto, en {services} sabrán que usted ha estado aquí.',
  'embed.kept': 'Quedarán datos en su navegador durante {duration} como máximo.',
  'embed.stores': '{service} guarda en su navegador: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'hasta que cierre el navegador',
  'embed.may-store': '{service} puede guardar datos en su navegador.',
  'embed.once':
    '«{play}» vale solo para esta página. Lo que se guarda en su navegador se queda ahí hasta que usted lo borre.',
  'embed.lasts':
    '«{always}» es un sí a {organisation}. Vale {days} días. Puede retirarlo en cualquier momento en «{settings}».',
  'embed.play': 'Reproducir una vez',
  'embed.show-map': 'Mostrar el mapa una vez',
  'embed.show-form': 'Mostrar el formulario una vez',
  'embed.show-other': 'Mostrar una vez',
  'embed.always': 'Permitir siempre {service}',
  'embed.more': 'Más sobre esto',
  'embed.close': 'Cerrar',
};
