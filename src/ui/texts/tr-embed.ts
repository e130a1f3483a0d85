import type {EmbedTexts} from './en.ts';

/** Türkçe: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Bunu oynatırsanız {services} burada olduğunuzu öğrenecek.',
  'embed.show-text': 'Bunu gösterirseniz {services} burada olduğunuzu öğrenecek.',
  'embed.kept': 'Veriler tarayıcınızda en fazla {duration} kalacak.',
  'embed.stores': '{service} tarayıcınızda şunları saklar: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'siz tarayıcıyı kapatana kadar',
  'embed.may-store': '{service} tarayıcınızda bir şeyler saklayabilir.',
  'embed.once':
    '“{play}” yalnızca bu sayfa içindir. Tarayıcınızda saklananlar, siz silene kadar orada kalır.',
  'embed.lasts':
    '“{always}”, {organisation} için bir “evet” yanıtıdır. {days} gün geçerlidir. Bunu istediğiniz zaman “{settings}” altında geri alabilirsiniz.',
  'embed.play': 'Bir kez oynat',
  'embed.show-map': 'Haritayı bir kez göster',
  'embed.show-form': 'Formu bir kez göster',
  'embed.show-other': 'Bir kez göster',
  'embed.always': '{service} için hep izin ver',
  'embed.more': 'Daha fazlası',
  'embed.close': 'Kapat',
};
