import type {BannerTexts} from './en.ts';

/** اردو: texts of the banner and the confirmation. */
export const texts: BannerTexts = {
  'banner.title': 'اس سائٹ پر کوکیز',
  'banner.text':
    'اگر آپ راضی ہوں تو ہم، یعنی \u2068{organisation}\u2069، ان کاموں کے لیے کوکیز استعمال کریں گے:',
  'banner.category': '\u2068{category}\u2069:',
  'banner.purpose': '\u2068{purpose}\u2069۔',
  'banner.purpose.services': '\u2068{purpose}\u2069 (\u2068{services}\u2069)۔',
  'banner.controllers':
    '\u2068{services}\u2069 کو جو کچھ معلوم ہو گا، وہ اسے اپنے مقاصد کے لیے بھی استعمال کریں گے۔',
  'banner.lasts':
    'رضامندی \u2068{days}\u2069 دن تک قائم رہتی ہے۔ آپ اسے ”\u2068{settings}\u2069“ میں کسی بھی وقت واپس لے سکتے ہیں۔',
  'banner.needed': 'اس سائٹ کو جس کی ضرورت ہے وہ ہمیشہ آن رہتا ہے۔',
  'changed.title': 'کیا بدلا ہے',
  'banner.gpc':
    'آپ کا براؤزر Global Privacy Control بھیجتا ہے، اور ہم نے اسے مان لیا ہے۔ یہ بند رہیں گے جب تک آپ انہیں آن نہ کریں۔',
  'banner.accept': 'سب قبول کریں',
  'banner.reject': 'سب مسترد کریں',
  'banner.settings': 'ترتیبات',
  'banner.on':
    'پہلے سے آن: \u2068{category}\u2069۔ \u2068{description}\u2069 چلانے والے: \u2068{services}\u2069۔',
  'banner.object': 'بند کریں: \u2068{category}\u2069',
  'banner.off': 'بند کر دیا گیا: \u2068{categories}\u2069۔',
  'notice.title': 'جو پہلے سے آن ہے',
  'notice.text':
    'ہم، یعنی \u2068{organisation}\u2069، انہیں پہلے پوچھے بغیر استعمال کرتے ہیں۔ برطانیہ کا قانون شرائط پر اس کی اجازت دیتا ہے، اور یہ شرائط ”\u2068{settings}\u2069“ میں درج ہیں۔ آپ انہیں ابھی یا بعد میں بند کر سکتے ہیں۔',
  'notice.accept': 'آن رہنے دیں',
  'notice.reject': 'بند کریں',
  'link.policy': 'رازداری کی پالیسی',
  'link.cookies': 'ہم جو کوکیز استعمال کرتے ہیں',
  'link.rights': 'ڈیٹا سے متعلق آپ کے حقوق',
  'link.settings': 'کوکیز کی ترتیبات',
  'confirmation.title': 'آپ کا انتخاب محفوظ ہو گیا ہے',
  'confirmation.granted': 'آپ نے ان کے لیے ”ہاں“ کہا: \u2068{categories}\u2069۔',
  'confirmation.refused': 'آپ نے ان کے لیے ”نہیں“ کہا: \u2068{categories}\u2069۔',
  'confirmation.left-on': 'آپ کے انتخاب کے مطابق آن: \u2068{categories}\u2069۔',
  'confirmation.change': 'میرا انتخاب بدلیں',
  'confirmation.hide': 'چھپائیں',
  'trouble.title': 'ترتیبات لوڈ نہیں ہوئیں',
  'trouble.text': 'اپنا کنکشن دیکھیں، پھر دوبارہ کوشش کریں۔',
  'category.necessary.title': 'انتہائی ضروری',
  'category.necessary.description': 'سائٹ کو چلانا اور یہ انتخاب یاد رکھنا۔',
  'category.functional.title': 'اضافی سہولیات',
  'category.functional.description': 'یاد رکھنا کہ آپ سائٹ کو کیسے استعمال کرنا پسند کرتے ہیں۔',
  'category.functional.purpose': 'یاد رکھنا کہ آپ سائٹ کو کیسے استعمال کرنا پسند کرتے ہیں',
  'category.analytics.title': 'اعداد و شمار',
  'category.analytics.description':
    'ہمیں دکھانا کہ لوگ سائٹ کیسے استعمال کرتے ہیں، تاکہ ہم اسے بہتر بنا سکیں۔',
  'category.analytics.purpose': 'یہ دیکھنا کہ لوگ سائٹ کیسے استعمال کرتے ہیں، تاکہ ہم اسے بہتر بنا سکیں',
  'category.marketing.title': 'تشہیر',
  'category.marketing.description': 'آپ کو اشتہار دکھانا اور ناپنا کہ وہ مؤثر ہیں یا نہیں۔',
  'category.marketing.purpose':
    'آپ کو یہاں اور دوسری جگہوں پر اشتہار دکھانا، اور دیکھنا کہ وہ مؤثر ہیں یا نہیں',
  'category.media.title': 'فلمیں اور دیگر میڈیا',
  'category.media.description': 'دوسری سائٹوں سے فلمیں، نقشے اور پوسٹس چلانا۔',
  'category.media.purpose': 'دوسری سائٹوں سے فلمیں، نقشے اور پوسٹس چلانا',
};
