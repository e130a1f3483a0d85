import type {RecordsTexts} from './en.ts';

/** اردو: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'نوٹس کا ورژن',
  'receipt.reference': 'حوالہ',
  'receipt.hash': 'اس رسید کا فنگر پرنٹ',
  'receipt.download': 'فائل کے طور پر ڈاؤن لوڈ کریں (JSON)',
  'receipt.history': 'پہلے کی رسیدیں (\u2068{count}\u2069)',
  'choices.earlier': 'یہاں تک کیسے پہنچے (\u2068{count}\u2069)',
  'receipt.by': 'پوچھنے والا',
  'receipt.for': 'آپ کس سے متفق ہوئے',
  'receipt.until': 'اس وقت تک لاگو',
  'receipt.policy': 'اس وقت کی پالیسی',
  'receipt.print': 'پرنٹ کریں',
  'receipt.sound': 'یہ رسید مکمل ہے اور بدلی نہیں گئی۔',
  'receipt.unchecked': 'یہ صفحہ رسید کی جانچ نہیں کر سکتا، کیونکہ اس کا کنکشن محفوظ نہیں ہے۔',
  'receipt.hash-missing': 'اس رسید کا فنگر پرنٹ نہیں ہے، اس لیے کوئی نہیں بتا سکتا کہ اسے بدلا گیا یا نہیں۔',
  'receipt.content-changed': 'یہ رسید بننے کے بعد بدلی گئی۔',
  'receipt.chain-broken': 'یہ رسید پچھلی رسید کا تسلسل نہیں ہے۔',
  'receipt.events-changed': 'اس رسید میں پہلے کے جوابات بدلے یا چھوڑ دیے گئے۔',
  'swept.removed': 'آپ کے براؤزر سے ہٹا دیا گیا: \u2068{names}\u2069۔',
  'swept.nothing': 'آپ کے براؤزر میں ہٹانے کو کچھ نہیں بچا تھا۔',
  'swept.kept': 'یہ نہیں ہٹائے گئے:',
  'swept.other-site': '\u2068{name}\u2069: کسی دوسری سائٹ کے پتے پر رکھا ہے، جہاں ہم نہیں پہنچ سکتے۔',
  'swept.server-only': '\u2068{name}\u2069: کوئی صفحہ اسے دیکھ یا ہٹا نہیں سکتا، صرف ہمارا سرور۔',
  'swept.shared': '\u2068{name}\u2069: کوئی چیز جو ابھی آن ہے وہ بھی اسے استعمال کرتی ہے۔',
  'swept.in-use':
    '\u2068{name}\u2069: اس سائٹ کا کوئی صفحہ اسے ابھی استعمال کر رہا ہے۔ اس سائٹ کے ٹیب بند کریں، تو یہ چلا جائے گا۔',
  'swept.refused': '\u2068{name}\u2069: آپ کے براؤزر نے ہمیں اسے ہٹانے نہیں دیا۔',
  'swept.help': 'آپ انہیں اپنے براؤزر کی ترتیبات میں خود صاف کر سکتے ہیں۔',
  'cookies.consent': 'صرف آپ کی رضامندی سے چلتا ہے۔',
  'cookies.necessary': 'ہمیشہ آن: سائٹ اس کے بغیر نہیں چلتی۔',
  'cookies.statistics': 'آن، جب تک آپ نہیں نہ کہیں: قانون سائٹوں کو پوچھے بغیر دورے گننے کی اجازت دیتا ہے۔',
  'cookies.appearance':
    'آن، جب تک آپ نہیں نہ کہیں: قانون سائٹوں کو پوچھے بغیر خود کو آپ کے مطابق ڈھالنے کی اجازت دیتا ہے۔',
  'cookies.nothing': 'آپ کے براؤزر میں کچھ نہیں رکھتا۔',
};
