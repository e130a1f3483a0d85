import type {RecordsTexts} from './en.ts';

/** বাংলা: receipts, report after a withdrawal. */
export const words: RecordsTexts = {
  'receipt.notice': 'বিজ্ঞপ্তির সংস্করণ',
  'receipt.reference': 'সূত্র',
  'receipt.hash': 'এই রসিদের ছাপ',
  'receipt.download': 'ফাইল হিসেবে ডাউনলোড করুন (JSON)',
  'receipt.history': 'আগের রসিদ ({count})',
  'choices.earlier': 'কীভাবে এমন হলো ({count})',
  'receipt.by': 'যিনি জিজ্ঞেস করেছেন',
  'receipt.for': 'আপনি যাতে রাজি হয়েছেন',
  'receipt.until': 'কার্যকর থাকবে',
  'receipt.policy': 'তখনকার নীতি',
  'receipt.print': 'প্রিন্ট করুন',
  'receipt.sound': 'এই রসিদ সম্পূর্ণ ও অপরিবর্তিত।',
  'receipt.unchecked': 'এই পাতা রসিদটি যাচাই করতে পারে না, কারণ এর সংযোগ নিরাপদ নয়।',
  'receipt.hash-missing': 'এই রসিদের কোনো ছাপ নেই, তাই এটি বদলানো হয়েছে কি না তা কেউ বলতে পারে না।',
  'receipt.content-changed': 'তৈরি হওয়ার পর এই রসিদ বদলানো হয়েছে।',
  'receipt.chain-broken': 'এই রসিদ আগের রসিদের ধারাবাহিকতা নয়।',
  'receipt.events-changed': 'এই রসিদের আগের উত্তর বদলানো বা বাদ দেওয়া হয়েছে।',
  'swept.removed': 'আপনার ব্রাউজার থেকে সরানো হয়েছে: {names}।',
  'swept.nothing': 'আপনার ব্রাউজারে সরানোর মতো কিছু ছিল না।',
  'swept.kept': 'এগুলো সরানো হয়নি:',
  'swept.other-site': '{name}: অন্য সাইটের ঠিকানায় রাখা, যেখানে আমরা পৌঁছাতে পারি না।',
  'swept.server-only': '{name}: কোনো পাতা এটি দেখতে বা সরাতে পারে না, শুধু আমাদের সার্ভার পারে।',
  'swept.shared': '{name}: এখনো চালু আছে এমন কিছু এটি ব্যবহার করে।',
  'swept.in-use':
    '{name}: এই সাইটের একটি পাতা এখনো এটি ব্যবহার করছে। এই সাইটের ট্যাবগুলো বন্ধ করলে এটি চলে যাবে।',
  'swept.refused': '{name}: আপনার ব্রাউজার আমাদের এটি সরাতে দেয়নি।',
  'swept.help': 'আপনি আপনার ব্রাউজারের সেটিংসে এগুলো নিজে মুছতে পারেন।',
};
