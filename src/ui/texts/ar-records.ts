import type {RecordsTexts} from './en.ts';

/** العربية: receipts, report after a withdrawal. */
export const words: RecordsTexts = {
  'receipt.notice': 'نسخة الإشعار',
  'receipt.reference': 'الرقم المرجعي',
  'receipt.hash': 'بصمة هذا الإيصال',
  'receipt.download': 'تنزيل كملف (JSON)',
  'receipt.history': 'إيصالات سابقة ({count})',
  'choices.earlier': 'كيف وصلنا إلى هذا ({count})',
  'receipt.by': 'الجهة السائلة',
  'receipt.for': 'ما وافقت عليه',
  'receipt.until': 'سارٍ حتى',
  'receipt.policy': 'السياسة في ذلك الوقت',
  'receipt.print': 'طباعة',
  'receipt.sound': 'هذا الإيصال كامل ولم يتغير.',
  'receipt.unchecked': 'لا يمكن لهذه الصفحة التحقق من الإيصال لأن اتصالها غير آمن.',
  'receipt.hash-missing': 'ليس لهذا الإيصال بصمة، ولذلك لا يمكن لأحد أن يعرف هل غُيّر.',
  'receipt.content-changed': 'غُيّر هذا الإيصال بعد إنشائه.',
  'receipt.chain-broken': 'هذا الإيصال ليس تابعًا للإيصال الذي قبله.',
  'receipt.events-changed': 'غُيّرت إجابات سابقة في هذا الإيصال أو حُذفت.',
  'swept.removed': 'أُزيل من متصفحك: {names}.',
  'swept.nothing': 'لم يبقَ في متصفحك ما يُزال.',
  'swept.kept': 'لم يُزَل ما يلي:',
  'swept.other-site': '{name}: محفوظ في عنوان موقع آخر لا يمكننا الوصول إليه.',
  'swept.server-only': '{name}: لا يمكن لأي صفحة رؤية هذا أو إزالته، بل لخادمنا فقط.',
  'swept.shared': '{name}: يستخدمه أيضًا شيء ما زال مُشغّلًا.',
  'swept.in-use':
    '{name}: ما زالت صفحة من هذا الموقع تستخدمه. أغلق علامات التبويب الخاصة بهذا الموقع وسيختفي.',
  'swept.refused': '{name}: لم يسمح لنا متصفحك بإزالته.',
  'swept.help': 'يمكنك مسح هذه بنفسك من إعدادات متصفحك.',
};
