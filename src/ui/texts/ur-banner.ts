import type {BannerTexts} from './en.ts';

/** اردو: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'اس سائٹ پر کوکیز',
  'banner.text':
    'اس سائٹ کو چلانے کے لیے کچھ کوکیز ضروری ہیں۔ ہم کچھ اور بھی استعمال کرنا چاہیں گے، لیکن صرف آپ کی رضامندی سے۔',
  'banner.text.named':
    '\u2068{organisation}\u2069 کو یہ سائٹ چلانے کے لیے کچھ کوکیز کی ضرورت ہے۔ ہم کچھ اور بھی استعمال کرنا چاہیں گے، لیکن صرف آپ کی رضامندی سے۔',
  'banner.ask': 'ہم ان کی اجازت مانگ رہے ہیں: \u2068{categories}\u2069۔',
  'banner.gpc':
    'آپ کا براؤزر Global Privacy Control بھیجتا ہے، اور ہم نے اسے سن لیا ہے۔ یہ بند رہیں گے جب تک آپ انہیں آن نہ کریں۔',
  'banner.accept': 'سب قبول کریں',
  'banner.reject': 'سب مسترد کریں',
  'banner.settings': 'ترتیبات',
  'banner.on':
    'پہلے سے آن: \u2068{category}\u2069۔ \u2068{description}\u2069 چلانے والے: \u2068{services}\u2069۔',
  'banner.object': 'بند کریں: \u2068{category}\u2069',
  'banner.off': 'بند کر دیا گیا: \u2068{categories}\u2069۔',
  'notice.title': 'کیا پہلے سے آن ہے',
  'notice.text':
    'قانون اس سائٹ کو پہلے پوچھے بغیر انہیں استعمال کرنے کی اجازت دیتا ہے۔ آپ انہیں ابھی یا بعد میں بند کر سکتے ہیں۔',
  'notice.accept': 'آن رہنے دیں',
  'notice.reject': 'بند کریں',
  'link.policy': 'رازداری کی پالیسی',
  'link.rights': 'ڈیٹا سے متعلق آپ کے حقوق',
  'confirmation.title': 'آپ کا انتخاب محفوظ ہو گیا ہے',
  'confirmation.granted': 'آپ نے ان کے لیے ہاں کہا: \u2068{categories}\u2069۔',
  'confirmation.refused': 'آپ نے ان کے لیے نہیں کہا: \u2068{categories}\u2069۔',
  'confirmation.change': 'میرا انتخاب بدلیں',
  'confirmation.hide': 'چھپائیں',
  'trouble.title': 'ترتیبات لوڈ نہیں ہوئیں',
  'trouble.text': 'اپنا کنکشن دیکھیں، پھر دوبارہ کوشش کریں۔',
  'category.necessary.title': 'انتہائی ضروری',
  'category.necessary.description': 'سائٹ کو چلانا اور یہ انتخاب یاد رکھنا۔',
  'category.functional.title': 'اضافی سہولیات',
  'category.functional.description': 'یاد رکھنا کہ آپ سائٹ کو کیسے استعمال کرنا پسند کرتے ہیں۔',
  'category.analytics.title': 'اعداد و شمار',
  'category.analytics.description': 'ہمیں دکھانا کہ سائٹ کیسے استعمال ہوتی ہے، تاکہ ہم اسے بہتر بنا سکیں۔',
  'category.marketing.title': 'تشہیر',
  'category.marketing.description': 'آپ کو اشتہار دکھانا اور ناپنا کہ آیا وہ کام کرتے ہیں۔',
  'category.media.title': 'فلمیں اور دیگر میڈیا',
  'category.media.description': 'دوسری سائٹوں سے فلمیں، نقشے اور پوسٹس چلانا۔',
  'embed.text':
    'یہ \u2068{service}\u2069 سے آتا ہے۔ اگر آپ اسے چلائیں گے تو \u2068{service}\u2069 کو معلوم ہو جائے گا کہ آپ یہاں تھے۔',
  'embed.stores': 'یہ آپ کے براؤزر میں یہ چیزیں رکھتا ہے: \u2068{names}\u2069۔',
  'embed.may-store': 'یہ آپ کے براؤزر میں کچھ چیزیں رکھ سکتا ہے۔',
  'embed.play': 'ایک بار چلائیں',
  'embed.always': 'ہمیشہ اجازت دیں: \u2068{service}\u2069',
};
