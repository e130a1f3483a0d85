import type {EmbedTexts} from './en.ts';

/** 简体中文: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': '如果您播放此内容，{services} 会知道您来过这里。',
  'embed.show-text': '如果您显示此内容，{services} 会知道您来过这里。',
  'embed.kept': '数据会在您的浏览器中保留最长 {duration}。',
  'embed.stores': '{service} 会在您的浏览器中保存：{items}。',
  'embed.item': '{name}（{duration}）',
  'embed.session': '直到您关闭浏览器',
  'embed.may-store': '{service} 可能在您的浏览器中保存数据。',
  'embed.once': '“{play}”仅对此页面有效。保存在您浏览器中的内容会一直留在那里，直到您清除为止。',
  'embed.lasts':
    '“{always}”是您对 {organisation} 的同意，有效期为 {days} 天。您可以随时在“{settings}”中撤回。',
  'embed.play': '播放一次',
  'embed.show-map': '显示一次地图',
  'embed.show-form': '显示一次表单',
  'embed.show-other': '显示一次',
  'embed.always': '始终允许 {service}',
  'embed.more': '更多说明',
  'embed.close': '关闭',
};
