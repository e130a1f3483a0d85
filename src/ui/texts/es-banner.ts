import type {BannerTexts} from './en.ts';

/** Español: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies en este sitio',
  'banner.text':
    'Algunas cookies son necesarias para que este sitio funcione. Nos gustaría usar otras también, pero solo si usted está de acuerdo.',
  'banner.text.named':
    '{organisation} necesita algunas cookies para que este sitio funcione. Nos gustaría usar otras también, pero solo si usted está de acuerdo.',
  'banner.ask': 'Le preguntamos por: {categories}.',
  'banner.gpc':
    'Su navegador envía Global Privacy Control, y lo hemos recibido. Esto seguirá desactivado a menos que usted lo active.',
  'banner.accept': 'Aceptar todo',
  'banner.reject': 'Rechazar todo',
  'banner.settings': 'Configuración',
  'banner.on': 'Ya activado: {category}. {description} A cargo de {services}.',
  'banner.object': 'Desactivar {category}',
  'banner.off': 'Desactivado: {categories}.',
  'notice.title': 'Lo que ya está activado',
  'notice.text':
    'La ley permite que este sitio use esto sin preguntar antes. Puede desactivarlo, ahora o más tarde.',
  'notice.accept': 'Dejar activado',
  'notice.reject': 'Desactivar',
  'link.policy': 'Política de privacidad',
  'link.rights': 'Sus derechos sobre sus datos',
  'confirmation.title': 'Su elección se ha guardado',
  'confirmation.granted': 'Ha dicho que sí a: {categories}.',
  'confirmation.refused': 'Ha dicho que no a: {categories}.',
  'confirmation.change': 'Cambiar mi elección',
  'confirmation.hide': 'Ocultar',
  'trouble.title': 'La configuración no se ha cargado',
  'trouble.text': 'Compruebe su conexión e inténtelo de nuevo.',
  'category.necessary.title': 'Estrictamente necesario',
  'category.necessary.description': 'Hacer que el sitio funcione y recordar esta elección.',
  'category.functional.title': 'Funciones adicionales',
  'category.functional.description': 'Recordar cómo le gusta usar el sitio.',
  'category.analytics.title': 'Estadísticas',
  'category.analytics.description': 'Mostrarnos cómo se usa el sitio, para que podamos mejorarlo.',
  'category.marketing.title': 'Publicidad',
  'category.marketing.description': 'Mostrarle anuncios y medir si funcionan.',
  'category.media.title': 'Vídeos y otros contenidos',
  'category.media.description': 'Reproducir vídeos, mapas y publicaciones de otros sitios.',
  'embed.text': 'Esto viene de {service}. Si lo reproduce, {service} sabrá que ha estado aquí.',
  'embed.stores': 'Guarda esto en su navegador: {names}.',
  'embed.may-store': 'Puede guardar datos en su navegador.',
  'embed.play': 'Reproducir una vez',
  'embed.always': 'Permitir siempre {service}',
};
