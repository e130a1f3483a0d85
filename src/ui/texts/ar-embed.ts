import type {EmbedTexts} from './en.ts';

/** العربية: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'إذا شغّلت هذا المحتوى، فستعرف \u2068{services}\u2069 أنك كنت هنا.',
  'embed.show-text': 'إذا عرضت هذا المحتوى، فستعرف \u2068{services}\u2069 أنك كنت هنا.',
  'embed.kept': 'ستبقى بيانات في متصفحك مدة تصل إلى \u2068{duration}\u2069.',
  'embed.stores': 'تحتفظ \u2068{service}\u2069 في متصفحك بما يلي: \u2068{items}\u2069.',
  'embed.item': '\u2068{name}\u2069 (\u2068{duration}\u2069)',
  'embed.session': 'حتى تغلق المتصفح',
  'embed.may-store': 'قد تحتفظ \u2068{service}\u2069 ببيانات في متصفحك.',
  'embed.once': 'يسري «\u2068{play}\u2069» على هذه الصفحة فقط. ما يُحفظ في متصفحك يبقى فيه حتى تمسحه.',
  'embed.lasts':
    '«\u2068{always}\u2069» موافقة منك لصالح \u2068{organisation}\u2069. وهي تسري مدة \u2068{days}\u2069 يومًا. يمكنك سحبها في أي وقت من «\u2068{settings}\u2069».',
  'embed.play': 'تشغيل مرة واحدة',
  'embed.show-map': 'عرض الخريطة مرة واحدة',
  'embed.show-form': 'عرض النموذج مرة واحدة',
  'embed.show-other': 'عرض مرة واحدة',
  'embed.always': 'السماح دائمًا لـ \u2068{service}\u2069',
  'embed.more': 'المزيد عن هذا',
  'embed.close': 'إغلاق',
};
