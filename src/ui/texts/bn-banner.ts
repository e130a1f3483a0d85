import type {BannerTexts} from './en.ts';

/** বাংলা: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'এই সাইটে কুকি',
  'banner.text': 'এই সাইট চালাতে কিছু কুকি দরকার। আমরা আরও কিছু ব্যবহার করতে চাই, তবে শুধু আপনি রাজি হলে।',
  'banner.text.named':
    'এই সাইট চালাতে {organisation}-এর কিছু কুকি দরকার। আমরা আরও কিছু ব্যবহার করতে চাই, তবে শুধু আপনি রাজি হলে।',
  'banner.ask': 'আমরা এগুলোর অনুমতি চাইছি: {categories}।',
  'banner.gpc':
    'আপনার ব্রাউজার Global Privacy Control পাঠায়, আর আমরা তা শুনেছি। আপনি চালু না করলে এগুলো বন্ধ থাকবে।',
  'banner.accept': 'সব গ্রহণ করুন',
  'banner.reject': 'সব বাদ দিন',
  'banner.settings': 'সেটিংস',
  'banner.on': 'আগে থেকেই চালু: {category}। {description} পরিচালনা: {services}।',
  'banner.object': 'বন্ধ করুন: {category}',
  'banner.off': 'বন্ধ করা হয়েছে: {categories}।',
  'notice.title': 'যা আগে থেকেই চালু',
  'notice.text':
    'আইন এই সাইটকে আগে না জিজ্ঞেস করেই এগুলো ব্যবহার করতে দেয়। আপনি এখন বা পরে এগুলো বন্ধ করতে পারেন।',
  'notice.accept': 'চালু রাখুন',
  'notice.reject': 'বন্ধ করুন',
  'link.policy': 'গোপনীয়তা নীতি',
  'link.rights': 'তথ্য বিষয়ে আপনার অধিকার',
  'confirmation.title': 'আপনার পছন্দ সংরক্ষণ করা হয়েছে',
  'confirmation.granted': 'আপনি হ্যাঁ বলেছেন: {categories}।',
  'confirmation.refused': 'আপনি না বলেছেন: {categories}।',
  'confirmation.change': 'আমার পছন্দ বদলান',
  'confirmation.hide': 'লুকান',
  'trouble.title': 'সেটিংস লোড হয়নি',
  'trouble.text': 'আপনার সংযোগ দেখে আবার চেষ্টা করুন।',
  'category.necessary.title': 'একান্ত প্রয়োজনীয়',
  'category.necessary.description': 'সাইট চালানো এবং এই পছন্দ মনে রাখা।',
  'category.functional.title': 'বাড়তি সুবিধা',
  'category.functional.description': 'আপনি সাইটটি কীভাবে ব্যবহার করতে চান তা মনে রাখা।',
  'category.analytics.title': 'পরিসংখ্যান',
  'category.analytics.description':
    'সাইটটি কীভাবে ব্যবহার হয় তা আমাদের দেখানো, যাতে আমরা এটি আরও ভালো করতে পারি।',
  'category.marketing.title': 'বিপণন',
  'category.marketing.description': 'আপনাকে বিজ্ঞাপন দেখানো এবং সেগুলো কাজ করে কি না তা মাপা।',
  'category.media.title': 'চলচ্চিত্র ও অন্যান্য মাধ্যম',
  'category.media.description': 'অন্য সাইটের চলচ্চিত্র, মানচিত্র ও পোস্ট চালানো।',
  'embed.text': 'এটি {service} থেকে আসে। আপনি এটি চালালে {service} জানবে যে আপনি এখানে ছিলেন।',
  'embed.stores': 'এটি আপনার ব্রাউজারে এগুলো রাখে: {names}।',
  'embed.may-store': 'এটি আপনার ব্রাউজারে কিছু তথ্য রাখতে পারে।',
  'embed.play': 'একবার চালান',
  'embed.always': 'সবসময় অনুমতি দিন: {service}',
};
