import type {EmbedTexts} from './en.ts';

/** اردو: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'اگر آپ اسے چلائیں گے تو \u2068{services}\u2069 کو معلوم ہو جائے گا کہ آپ یہاں تھے۔',
  'embed.show-text': 'اگر آپ اسے دکھائیں گے تو \u2068{services}\u2069 کو معلوم ہو جائے گا کہ آپ یہاں تھے۔',
  'embed.kept': 'آپ کے براؤزر میں معلومات زیادہ سے زیادہ \u2068{duration}\u2069 تک رہیں گی۔',
  'embed.stores': '\u2068{service}\u2069 کی طرف سے آپ کے براؤزر میں یہ رکھا جاتا ہے: \u2068{items}\u2069۔',
  'embed.item': '\u2068{name}\u2069 (\u2068{duration}\u2069)',
  'embed.session': 'براؤزر بند کرنے تک',
  'embed.may-store': '\u2068{service}\u2069 کی طرف سے آپ کے براؤزر میں کچھ چیزیں رکھی جا سکتی ہیں۔',
  'embed.once':
    '”\u2068{play}\u2069“ صرف اس صفحے کے لیے ہے۔ آپ کے براؤزر میں جو رکھا جاتا ہے، وہ وہیں رہتا ہے جب تک آپ اسے صاف نہ کریں۔',
  'embed.lasts':
    '”\u2068{always}\u2069“ کا مطلب \u2068{organisation}\u2069 کو رضامندی دینا ہے۔ رضامندی \u2068{days}\u2069 دن تک قائم رہتی ہے۔ آپ اسے ”\u2068{settings}\u2069“ میں کسی بھی وقت واپس لے سکتے ہیں۔',
  'embed.play': 'ایک بار چلائیں',
  'embed.show-map': 'نقشہ ایک بار دکھائیں',
  'embed.show-form': 'فارم ایک بار دکھائیں',
  'embed.show-other': 'ایک بار دکھائیں',
  'embed.always': 'ہمیشہ اجازت دیں: \u2068{service}\u2069',
  'embed.more': 'اس بارے میں مزید',
  'embed.close': 'بند کریں',
};
