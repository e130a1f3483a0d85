import type {RecordsTexts} from './en.ts';

/** Español: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Versión del aviso',
  'receipt.reference': 'Referencia',
  'receipt.hash': 'Huella de este recibo',
  'receipt.download': 'Descargar como archivo (JSON)',
  'receipt.history': 'Recibos anteriores ({count})',
  'choices.earlier': 'Cómo se llegó a esto ({count})',
  'receipt.by': 'Preguntado por',
  'receipt.for': 'Lo que ha aceptado',
  'receipt.until': 'Válido hasta',
  'receipt.policy': 'Política en ese momento',
  'receipt.print': 'Imprimir',
  'receipt.sound': 'Este recibo está completo y sin cambios.',
  'receipt.unchecked': 'Esta página no puede comprobar el recibo, porque su conexión no es segura.',
  'receipt.hash-missing': 'Este recibo no tiene huella, así que nadie puede saber si se ha cambiado.',
  'receipt.content-changed': 'Este recibo se cambió después de crearse.',
  'receipt.chain-broken': 'Este recibo no es continuación del anterior.',
  'receipt.events-changed': 'Se cambiaron u omitieron respuestas anteriores de este recibo.',
  'swept.removed': 'Eliminado de su navegador: {names}.',
  'swept.nothing': 'No quedaba nada que eliminar en su navegador.',
  'swept.kept': 'Esto no se ha eliminado:',
  'swept.other-site': '{name}: está en la dirección de otro sitio, a la que no podemos llegar.',
  'swept.server-only': '{name}: ninguna página puede verlo ni eliminarlo, solo nuestro servidor.',
  'swept.shared': '{name}: algo que sigue activado también lo usa.',
  'swept.in-use':
    '{name}: una página de este sitio todavía lo usa. Cierre las pestañas de este sitio y desaparecerá.',
  'swept.refused': '{name}: su navegador no nos ha dejado eliminarlo.',
  'swept.help': 'Puede borrar esto usted mismo en la configuración de su navegador.',
  'cookies.consent': 'Funciona solo si usted acepta.',
  'cookies.necessary': 'Siempre activado: el sitio no funciona sin esto.',
  'cookies.statistics':
    'Activado a menos que diga que no: la ley permite que los sitios cuenten visitas sin preguntar.',
  'cookies.appearance':
    'Activado a menos que diga que no: la ley permite que los sitios se adapten a usted sin preguntar.',
  'cookies.nothing': 'No guarda nada en su navegador.',
};
