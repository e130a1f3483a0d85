import type {EmbedTexts} from './en.ts';

/** বাংলা: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'আপনি এটি চালালে {services} জানবে যে আপনি এখানে ছিলেন।',
  'embed.show-text': 'আপনি এটি দেখালে {services} জানবে যে আপনি এখানে ছিলেন।',
  'embed.kept': 'আপনার ব্রাউজারে তথ্য সর্বোচ্চ {duration} থাকবে।',
  'embed.stores': '{service} আপনার ব্রাউজারে এগুলো রাখে: {items}।',
  'embed.item': '{name} ({duration})',
  'embed.session': 'ব্রাউজার বন্ধ করা পর্যন্ত',
  'embed.may-store': '{service} আপনার ব্রাউজারে কিছু তথ্য রাখতে পারে।',
  'embed.once': '“{play}” শুধু এই পাতার জন্য। আপনার ব্রাউজারে যা রাখা হয়, আপনি না মোছা পর্যন্ত তা সেখানে থাকে।',
  'embed.lasts':
    '“{always}” মানে {organisation}-কে সম্মতি দেওয়া। তা {days} দিন কার্যকর থাকে। আপনি “{settings}” থেকে যেকোনো সময় তা ফিরিয়ে নিতে পারেন।',
  'embed.play': 'একবার চালান',
  'embed.show-map': 'মানচিত্র একবার দেখান',
  'embed.show-form': 'ফর্ম একবার দেখান',
  'embed.show-other': 'একবার দেখান',
  'embed.always': 'সবসময় অনুমতি দিন: {service}',
  'embed.more': 'এ বিষয়ে আরও',
  'embed.close': 'বন্ধ করুন',
};
