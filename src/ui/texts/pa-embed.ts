import type {EmbedTexts} from './en.ts';

/** ਪੰਜਾਬੀ: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'ਜੇ ਤੁਸੀਂ ਇਸ ਨੂੰ ਚਲਾਓਗੇ, ਤਾਂ {services} ਨੂੰ ਪਤਾ ਲੱਗੇਗਾ ਕਿ ਤੁਸੀਂ ਇੱਥੇ ਸੀ।',
  'embed.show-text': 'ਜੇ ਤੁਸੀਂ ਇਸ ਨੂੰ ਦਿਖਾਓਗੇ, ਤਾਂ {services} ਨੂੰ ਪਤਾ ਲੱਗੇਗਾ ਕਿ ਤੁਸੀਂ ਇੱਥੇ ਸੀ।',
  'embed.kept': 'ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਵਿੱਚ ਜਾਣਕਾਰੀ {duration} ਤੱਕ ਰਹੇਗੀ।',
  'embed.stores': '{service} ਵੱਲੋਂ ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਵਿੱਚ ਇਹ ਰੱਖਿਆ ਜਾਂਦਾ ਹੈ: {items}।',
  'embed.item': '{name} ({duration})',
  'embed.session': 'ਬ੍ਰਾਊਜ਼ਰ ਬੰਦ ਕਰਨ ਤੱਕ',
  'embed.may-store': '{service} ਵੱਲੋਂ ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਵਿੱਚ ਕੁਝ ਚੀਜ਼ਾਂ ਰੱਖੀਆਂ ਜਾ ਸਕਦੀਆਂ ਹਨ।',
  'embed.once':
    '“{play}” ਸਿਰਫ਼ ਇਸ ਪੰਨੇ ਲਈ ਹੈ। ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਵਿੱਚ ਜੋ ਰੱਖਿਆ ਜਾਂਦਾ ਹੈ, ਉਹ ਉੱਥੇ ਰਹਿੰਦਾ ਹੈ ਜਦੋਂ ਤੱਕ ਤੁਸੀਂ ਉਸ ਨੂੰ ਸਾਫ਼ ਨਹੀਂ ਕਰਦੇ।',
  'embed.lasts':
    '“{always}” {organisation} ਨੂੰ ਸਹਿਮਤੀ ਹੈ। ਇਹ {days} ਦਿਨ ਰਹਿੰਦੀ ਹੈ। ਤੁਸੀਂ ਇਸ ਨੂੰ “{settings}” ਵਿੱਚ ਕਦੇ ਵੀ ਵਾਪਸ ਲੈ ਸਕਦੇ ਹੋ।',
  'embed.play': 'ਇੱਕ ਵਾਰ ਚਲਾਓ',
  'embed.show-map': 'ਨਕਸ਼ਾ ਇੱਕ ਵਾਰ ਦਿਖਾਓ',
  'embed.show-form': 'ਫਾਰਮ ਇੱਕ ਵਾਰ ਦਿਖਾਓ',
  'embed.show-other': 'ਇੱਕ ਵਾਰ ਦਿਖਾਓ',
  'embed.always': 'ਹਮੇਸ਼ਾ ਇਜਾਜ਼ਤ ਦਿਓ: {service}',
  'embed.more': 'ਇਸ ਬਾਰੇ ਹੋਰ',
  'embed.close': 'ਬੰਦ ਕਰੋ',
};
